--liquibase formatted sql

--changeset letter:0002-view-letters-of-reports runOnChange:true
--comment: How far the letters of scheduled reports are, for reporting to show; no address and no other letter
create or replace sql security definer view ${report}.letter_of_report as
  select subject_id as run_id, state, coalesce(sent_at, created_at) as at
    from ${domain}.letter where kind = 'SCHEDULED_REPORT';
--rollback drop view ${report}.letter_of_report;
