--liquibase formatted sql

--changeset notice:0002-report-letter
--comment: What reporting asked to be told of a scheduled report, until its letter is old
create table ${domain}.report_letter (
  id           bigint not null,
  account_id   bigint not null,
  name         varchar(120) not null,
  planned_at   datetime(6) not null,
  made         boolean not null,
  data_version varchar(60) character set ascii collate ascii_bin not null,
  row_count    bigint not null,
  total        bigint not null,
  constraint report_letter_pk primary key (id),
  constraint report_letter_account_fk foreign key (account_id) references ${domain}.account (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.report_letter;
