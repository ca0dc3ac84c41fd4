--liquibase formatted sql

--changeset letter:0001-letter-of-any-room-added
--comment: The outbox knows ids only: whom of its kind a letter is to reach, what it tells of, and when that happened
alter table ${domain}.letter
  add column kind varchar(30) character set ascii collate ascii_bin null,
  add column recipient_id bigint null,
  add column subject_id bigint null,
  add column occurred_at datetime(6) null,
  add column for_many boolean not null default false,
  change column confirm_token secret varchar(60) character set ascii collate ascii_bin null;
--rollback alter table ${domain}.letter drop column kind, drop column recipient_id, drop column subject_id, drop column occurred_at, drop column for_many, change column secret confirm_token varchar(60) character set ascii collate ascii_bin null;

--changeset letter:0001-letter-of-any-room-filled
--comment: What was noted before keeps its place
update ${domain}.letter l left join ${domain}.mailing m on m.id = l.mailing_id
  set l.kind = case when l.report_id is not null then concat('REPORT_', l.report_step)
                    when l.mailing_id is not null then 'NEWS' else 'CONFIRMATION' end,
      l.recipient_id = coalesce(l.report_id, l.subscriber_id, l.id),
      l.subject_id = coalesce(l.report_id, l.mailing_id, l.id),
      l.occurred_at = coalesce(l.report_at, m.created_at, l.created_at),
      l.for_many = l.mailing_id is not null;
--rollback empty

--changeset letter:0001-letter-of-any-room-only
--comment: Rows of other rooms are theirs: a room that forgets a recipient says so to the outbox
alter table ${domain}.letter drop foreign key letter_subscriber_fk;
alter table ${domain}.letter drop foreign key letter_mailing_fk;
alter table ${domain}.letter drop foreign key letter_report_fk;
alter table ${domain}.letter drop constraint letter_report_step;
alter table ${domain}.letter
  drop key letter_once_uq,
  drop key letter_report_uq,
  drop column mailing_id,
  drop column report_id,
  drop column report_step,
  drop column report_at,
  drop column subscriber_id,
  modify column kind varchar(30) character set ascii collate ascii_bin not null,
  modify column recipient_id bigint not null,
  modify column subject_id bigint not null,
  modify column occurred_at datetime(6) not null,
  add constraint letter_once_uq unique (kind, recipient_id, subject_id, occurred_at),
  add key letter_recipient_ix (recipient_id, kind),
  add key letter_subject_ix (subject_id, kind);
--rollback empty
