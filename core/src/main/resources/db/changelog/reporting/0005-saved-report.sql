--liquibase formatted sql

--changeset reporting:0005-saved-report
--comment: Questions that officials keep under a name, for themselves or for the colleagues whose units are theirs. A deleted one can be taken back for thirty days
create table ${reporting}.saved_report (
  id         bigint not null,
  username   varchar(100) not null,
  full_name  varchar(200) not null,
  name       varchar(120) not null,
  question   varchar(2000) not null,
  shared     boolean not null default false,
  reach      varchar(2000) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  deleted_at datetime(6) null,
  version    int not null default 0,
  constraint saved_report_pk primary key (id),
  key saved_report_username_ix (username),
  key saved_report_shared_ix (shared)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${reporting}.saved_report;
