--liquibase formatted sql

--changeset reporting:0004-form-entry
--comment: What officials entered into statutory forms that have no other source. scope is the code of the unit; empty for the province
create table ${reporting}.form_entry (
  form            varchar(10) character set ascii collate ascii_bin not null,
  report_year     int not null,
  scope           varchar(40) character set ascii collate ascii_bin not null,
  figures         longtext not null,
  note            varchar(1000) not null,
  changed_by      varchar(60) character set ascii collate ascii_bin not null,
  changed_by_name varchar(120) not null,
  changed_at      datetime(6) not null,
  version         int not null,
  constraint form_entry_pk primary key (form, report_year, scope)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${reporting}.form_entry;

--changeset reporting:0004-form-submission
--comment: Statutory forms as they were submitted: never changed, never deleted. A correction is the next number
create table ${reporting}.form_submission (
  id                bigint not null,
  form              varchar(10) character set ascii collate ascii_bin not null,
  report_year       int not null,
  scope             varchar(40) character set ascii collate ascii_bin not null,
  number            int not null,
  content           longtext not null,
  digest            char(64) character set ascii collate ascii_bin not null,
  figure_version    varchar(40) character set ascii collate ascii_bin not null,
  counted_at        datetime(6) not null,
  note              varchar(1000) not null,
  submitted_by      varchar(60) character set ascii collate ascii_bin not null,
  submitted_by_name varchar(120) not null,
  submitted_at      datetime(6) not null,
  constraint form_submission_pk primary key (id),
  constraint form_submission_uq unique (report_year, scope, form, number)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${reporting}.form_submission;
