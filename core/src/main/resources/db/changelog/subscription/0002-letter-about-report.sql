--liquibase formatted sql

--changeset subscription:0002-letter-about-report
--comment: A letter goes to a subscriber or answers who reported an error; the address of the latter stays in the report
alter table ${domain}.letter
  modify subscriber_id bigint null,
  add column report_id bigint null,
  add column report_step varchar(20) character set ascii collate ascii_bin null,
  add column report_at datetime(6) null,
  add constraint letter_report_uq unique (report_id, report_step, report_at),
  add constraint letter_report_fk foreign key (report_id) references ${domain}.error_report (id) on delete cascade,
  add constraint letter_report_step check (report_step in ('RECEIVED', 'CLOSED'));
--rollback alter table ${domain}.letter drop constraint letter_report_step, drop foreign key letter_report_fk, drop key letter_report_uq, drop column report_at, drop column report_step, drop column report_id;
