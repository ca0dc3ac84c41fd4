--liquibase formatted sql

--changeset statistics:0008-further-facts
--comment: Who was honoured (joined recipients are one), and for which campaign the decision commends
alter table ${report}.honour_fact
  add column recipient_id bigint not null default 0,
  add column campaign_slug varchar(120) character set ascii collate ascii_bin null;
--rollback alter table ${report}.honour_fact drop column recipient_id, drop column campaign_slug;

--changeset statistics:0008-further-facts-of-old
update ${report}.honour_fact f
  join ${domain}.honour h on h.id = f.honour_id
  join ${domain}.decision d on d.id = h.decision_id
  left join ${domain}.campaign c on c.id = d.campaign_id
   set f.recipient_id = h.recipient_id, f.campaign_slug = c.slug;
--rollback empty

--changeset statistics:0008-recipient-is-known
alter table ${report}.honour_fact alter column recipient_id drop default;
--rollback alter table ${report}.honour_fact alter column recipient_id set default 0;

--changeset statistics:0008-figure-change
--comment: Whose facts each version of the figures changed, so that whoever keeps facts reads only these anew; * stands for any
create table ${report}.figure_change (
  number        bigint not null,
  decision_code varchar(20) character set ascii collate ascii_bin not null,
  constraint figure_change_pk primary key (number, decision_code)
);
--rollback drop table ${report}.figure_change;

--changeset statistics:0008-all-changed
--comment: The facts have columns that they did not have
insert into ${report}.figure_change (number, decision_code) select number + 1, '*' from ${report}.figure_version;
--rollback delete from ${report}.figure_change;

--changeset statistics:0008-version-of-all-changed
update ${report}.figure_version set number = number + 1;
--rollback empty

--changeset statistics:0008-view-unit-today runOnChange:true
--comment: With what kind of unit it is and the unit above it, so that units are counted together
create or replace sql security definer view ${report}.unit_today as
  select u.code, u.name, u.kind, u.valid_to as last_day,
    t.code as today_code, t.name as today_name, t.valid_to as today_last_day,
    coalesce(p.code, u.code) as above_code, coalesce(p.name, u.name) as above_name,
    coalesce(q.code, t.code) as current_above_code, coalesce(q.name, t.name) as current_above_name
  from ${domain}.unit_today o
  join ${domain}.unit u on u.id = o.unit_id
  join ${domain}.unit t on t.id = o.today_id
  left join ${domain}.unit p on p.id = u.parent_id
  left join ${domain}.unit q on q.id = t.parent_id;
--rollback empty

--changeset statistics:0008-view-honour-today runOnChange:true
create or replace sql security definer view ${report}.honour_today as
  select f.honour_id, f.honour_code, f.recipient_kind, f.recipient_name, f.recipient_sort, f.sex, f.subject_class,
    f.award_code, f.award_name, f.award_title, f.award_level, f.award_ordinal, f.commendation_kind, f.year_from, f.year_to,
    f.decision_code, f.decision_number, f.decided_on, f.decision_year, f.authority, f.unit_code, f.unit_name,
    t.today_code as current_unit_code, coalesce(t.today_name, f.unit_name) as current_unit_name,
    t.today_last_day as current_unit_last_day, f.demo, f.recipient_id, f.campaign_slug,
    t.above_code as above_unit_code, coalesce(t.above_name, f.unit_name) as above_unit_name,
    t.current_above_code as current_above_unit_code, coalesce(t.current_above_name, f.unit_name) as current_above_unit_name
  from ${report}.honour_fact f
  left join ${report}.unit_today t on t.code = f.unit_code;
--rollback empty

--changeset statistics:0008-view-schema-version runOnChange:true
--comment: Version 5: reporting reads what changed and who was honoured
create or replace sql security definer view ${report}.schema_version as
  select 5 as version;
--rollback create or replace sql security definer view ${report}.schema_version as select 4 as version;
