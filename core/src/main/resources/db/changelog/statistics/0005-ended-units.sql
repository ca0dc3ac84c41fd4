--liquibase formatted sql

--changeset statistics:0005-view-unit-today runOnChange:true
--comment: With the last day of each unit, so that one of today that is no more is said to be none
create or replace sql security definer view ${report}.unit_today as
  select u.code, u.name, u.valid_to as last_day, t.code as today_code, t.name as today_name, t.valid_to as today_last_day
  from ${domain}.unit_today o
  join ${domain}.unit u on u.id = o.unit_id
  join ${domain}.unit t on t.id = o.today_id;
--rollback empty

--changeset statistics:0005-view-honour-today runOnChange:true
create or replace sql security definer view ${report}.honour_today as
  select f.honour_id, f.honour_code, f.recipient_kind, f.recipient_name, f.recipient_sort, f.sex, f.subject_class,
    f.award_code, f.award_name, f.award_title, f.award_level, f.award_ordinal, f.commendation_kind, f.year_from, f.year_to,
    f.decision_code, f.decision_number, f.decided_on, f.decision_year, f.authority, f.unit_code, f.unit_name,
    t.today_code as current_unit_code, coalesce(t.today_name, f.unit_name) as current_unit_name,
    t.today_last_day as current_unit_last_day, f.demo
  from ${report}.honour_fact f
  left join ${report}.unit_today t on t.code = f.unit_code;
--rollback empty

--changeset statistics:0005-view-schema-version runOnChange:true
--comment: Version 4: the views tell the last day of a unit
create or replace sql security definer view ${report}.schema_version as
  select 4 as version;
--rollback create or replace sql security definer view ${report}.schema_version as select 3 as version;
