--liquibase formatted sql

--changeset draft:0001-draft
--comment: What an official has begun to write and not saved. No act, so neither audited nor told; its official's alone; swept when it is old
create table ${domain}.draft (
  account_id bigint not null,
  id         bigint not null,
  form       varchar(40) character set ascii collate ascii_bin not null,
  thing      varchar(80) character set ascii collate ascii_bin not null,
  version    int not null,
  kept_at    datetime(3) not null,
  content    mediumtext not null,
  constraint draft_pk primary key (account_id, id),
  constraint draft_account_fk foreign key (account_id) references ${domain}.account (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index draft_of_ix on ${domain}.draft (account_id, form, thing);
create index draft_kept_at_ix on ${domain}.draft (kept_at);
--rollback drop table ${domain}.draft;
