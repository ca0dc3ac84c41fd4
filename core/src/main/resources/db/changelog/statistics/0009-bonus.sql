--liquibase formatted sql

--changeset statistics:0009-bonus
--comment: What an honour pays, đồng, settled with what else its recipient was given that day; no state until it was settled
alter table ${report}.honour_fact
  add column bonus bigint null,
  add column bonus_state varchar(20) character set ascii collate ascii_bin null;
--rollback alter table ${report}.honour_fact drop column bonus, drop column bonus_state;

--changeset statistics:0009-view-honour-today runOnChange:true
create or replace sql security definer view ${report}.honour_today as
  select f.honour_id, f.honour_code, f.recipient_kind, f.recipient_name, f.recipient_sort, f.sex, f.subject_class,
    f.award_code, f.award_name, f.award_title, f.award_level, f.award_ordinal, f.commendation_kind, f.year_from, f.year_to,
    f.decision_code, f.decision_number, f.decided_on, f.decision_year, f.authority, f.unit_code, f.unit_name,
    t.today_code as current_unit_code, coalesce(t.today_name, f.unit_name) as current_unit_name,
    t.today_last_day as current_unit_last_day, f.demo, f.recipient_id, f.campaign_slug,
    t.above_code as above_unit_code, coalesce(t.above_name, f.unit_name) as above_unit_name,
    t.current_above_code as current_above_unit_code, coalesce(t.current_above_name, f.unit_name) as current_above_unit_name,
    f.bonus, f.bonus_state, t.kind as unit_kind
  from ${report}.honour_fact f
  left join ${report}.unit_today t on t.code = f.unit_code;
--rollback empty
