--liquibase formatted sql

--changeset account:0006-setting
--comment: How an official has set up the console: what is pinned, folded, chosen. Not part of any act, so neither audited nor versioned: the last word holds
create table ${domain}.official_setting (
  account_id bigint not null,
  name       varchar(60) character set ascii collate ascii_bin not null,
  content    varchar(4000) not null,
  constraint official_setting_pk primary key (account_id, name),
  constraint official_setting_account_fk foreign key (account_id) references ${domain}.account (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.official_setting;
