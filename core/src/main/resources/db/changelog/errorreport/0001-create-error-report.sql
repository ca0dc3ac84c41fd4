--liquibase formatted sql

--changeset errorreport:0001-error-report
--comment: What citizens reported as wrong about an honour or a decision, and what became of it; the contact is never published
create table ${domain}.error_report (
  id           bigint not null,
  reference    char(12) character set ascii collate ascii_bin not null,
  decision_id  bigint not null,
  honour_id    bigint null,
  kind         varchar(20) character set ascii collate ascii_bin not null,
  body         varchar(8000) not null,
  contact      varchar(254) null,
  language     char(2) character set ascii collate ascii_bin not null,
  sender_hash  char(64) character set ascii collate ascii_bin not null,
  received_at  datetime(6) not null,
  promised_on  date not null,
  status       varchar(20) character set ascii collate ascii_bin not null,
  taken_up_by  varchar(100) null,
  taken_up_at  datetime(6) null,
  answer       varchar(2000) not null,
  answered_by  varchar(100) null,
  answered_at  datetime(6) null,
  closed_by    varchar(100) null,
  closed_at    datetime(6) null,
  demo         boolean not null,
  version      int not null,
  constraint error_report_pk primary key (id),
  constraint error_report_reference_uq unique (reference),
  constraint error_report_decision_fk foreign key (decision_id) references ${domain}.decision (id),
  constraint error_report_honour_fk foreign key (honour_id) references ${domain}.honour (id),
  constraint error_report_kind check (kind in ('NAME', 'UNIT', 'AWARD', 'ACHIEVEMENT', 'NOT_THE_PERSON', 'OTHER')),
  constraint error_report_status check (status in ('RECEIVED', 'IN_PROGRESS', 'CORRECTED', 'NO_ERROR', 'UNDETERMINED')),
  constraint error_report_taken_up check (status = 'RECEIVED' or taken_up_at is not null),
  constraint error_report_closed check ((status in ('CORRECTED', 'NO_ERROR', 'UNDETERMINED')) = (closed_at is not null)),
  constraint error_report_answered check (closed_at is null or answer <> ''),
  key error_report_status_ix (status, promised_on),
  key error_report_closed_ix (closed_at),
  key error_report_honour_ix (honour_id),
  key error_report_decision_ix (decision_id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.error_report;
