--liquibase formatted sql

--changeset statistics:0004-no-copy-of-todays-unit
--comment: Today's unit is a property of the unit, not of each fact
alter table ${report}.honour_fact
  drop key honour_fact_current_ix,
  drop column current_unit_code,
  drop column current_unit_name;
--rollback alter table ${report}.honour_fact add column current_unit_code varchar(40) character set ascii collate ascii_bin null, add column current_unit_name varchar(300) not null default '', add key honour_fact_current_ix (current_unit_code, year_to);

--changeset statistics:0004-view-unit-today runOnChange:true
create or replace sql security definer view ${report}.unit_today as
  select u.code, u.name, t.code as today_code, t.name as today_name
  from ${domain}.unit_today o
  join ${domain}.unit u on u.id = o.unit_id
  join ${domain}.unit t on t.id = o.today_id;
--rollback drop view ${report}.unit_today;

--changeset statistics:0004-view-honour-today runOnChange:true
--comment: The facts with what their unit is today; a unit of which only the name is known stays as it is named
create or replace sql security definer view ${report}.honour_today as
  select f.honour_id, f.honour_code, f.recipient_kind, f.recipient_name, f.recipient_sort, f.sex, f.subject_class,
    f.award_code, f.award_name, f.award_title, f.award_level, f.award_ordinal, f.commendation_kind, f.year_from, f.year_to,
    f.decision_code, f.decision_number, f.decided_on, f.decision_year, f.authority, f.unit_code, f.unit_name,
    t.today_code as current_unit_code, coalesce(t.today_name, f.unit_name) as current_unit_name, f.demo
  from ${report}.honour_fact f
  left join ${report}.unit_today t on t.code = f.unit_code;
--rollback drop view ${report}.honour_today;

--changeset statistics:0004-view-schema-version runOnChange:true
--comment: Version 3: today's unit is asked of the views, facts do not tell it
create or replace sql security definer view ${report}.schema_version as
  select 3 as version;
--rollback create or replace sql security definer view ${report}.schema_version as select 2 as version;
