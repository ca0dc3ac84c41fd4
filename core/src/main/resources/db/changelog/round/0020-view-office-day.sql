--liquibase formatted sql

--changeset round:0020-view-office-day runOnChange:true
--comment: On which days offices do otherwise than the week says, so that reporting counts working days as clocks do
create or replace sql security definer view ${report}.office_day as
  select day, works from ${domain}.office_day;
--rollback drop view ${report}.office_day;
