--liquibase formatted sql

--changeset inbox:0002-error-report
--comment: What citizens report as wrong; the reference is made by the portal, so that the same form sent twice is one row
create table ${inbox}.error_report (
  id           bigint not null,
  reference    char(12) character set ascii collate ascii_bin not null,
  subject_kind varchar(20) character set ascii collate ascii_bin not null,
  subject_code varchar(20) character set ascii collate ascii_bin not null,
  kind         varchar(20) character set ascii collate ascii_bin not null,
  body         varchar(8000) not null,
  contact      varchar(254) null,
  language     char(2) character set ascii collate ascii_bin not null,
  sender_hash  char(64) character set ascii collate ascii_bin not null,
  received_at  datetime(6) not null,
  promised_on  date not null,
  constraint error_report_pk primary key (id),
  constraint error_report_reference_uq unique (reference)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${inbox}.error_report;
