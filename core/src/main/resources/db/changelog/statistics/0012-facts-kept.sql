--liquibase formatted sql

--changeset statistics:0012-since
--comment: The version of the figures from which a fact is as it is; 0 for what was written before versions were kept
alter table ${report}.honour_fact add column since_number bigint not null default 0;
--rollback alter table ${report}.honour_fact drop column since_number;

--changeset statistics:0012-honour-fact-past
--comment: Facts as they were before they changed or went, each with the versions from which and before which it was so
create table ${report}.honour_fact_past (
  honour_id         bigint not null,
  honour_code       varchar(20) character set ascii collate ascii_bin not null,
  recipient_kind    varchar(20) character set ascii collate ascii_bin not null,
  recipient_name    varchar(300) not null,
  recipient_sort    varchar(255) character set ascii collate ascii_bin not null,
  sex               varchar(10) character set ascii collate ascii_bin null,
  subject_class     varchar(40) character set ascii collate ascii_bin null,
  award_code        varchar(40) character set ascii collate ascii_bin not null,
  award_name        varchar(300) not null,
  award_title       boolean not null,
  award_level       varchar(20) character set ascii collate ascii_bin not null,
  award_ordinal     int not null,
  commendation_kind varchar(20) character set ascii collate ascii_bin not null,
  year_from         smallint not null,
  year_to           smallint not null,
  decision_code     varchar(20) character set ascii collate ascii_bin not null,
  decision_number   varchar(60) not null,
  decided_on        date not null,
  decision_year     smallint not null,
  authority         varchar(300) not null,
  unit_code         varchar(40) character set ascii collate ascii_bin null,
  unit_name         varchar(300) not null,
  demo              boolean not null,
  recipient_id      bigint not null,
  campaign_slug     varchar(120) character set ascii collate ascii_bin null,
  bonus             bigint null,
  bonus_state       varchar(20) character set ascii collate ascii_bin null,
  since_number      bigint not null,
  until_number      bigint not null,
  constraint honour_fact_past_pk primary key (honour_id, since_number),
  key honour_fact_past_decision_ix (decision_code)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${report}.honour_fact_past;

--changeset statistics:0012-figure-day
--comment: With which version of the figures a day of Viet Nam ended, and whether units or blocs changed on it; one row for each day on which any did, with the number 0 where only these changed
create table ${report}.figure_day (
  day           date not null,
  number        bigint not null,
  epoch         bigint not null,
  units_changed boolean not null,
  constraint figure_day_pk primary key (day)
);
--rollback drop table ${report}.figure_day;

--changeset statistics:0012-first-day
--comment: From this day on it can be asked how the figures stood
insert into ${report}.figure_day (day, number, epoch, units_changed)
  select date(date_add(utc_timestamp(), interval 7 hour)), number, epoch, false from ${report}.data_version;
--rollback delete from ${report}.figure_day;

--changeset statistics:0012-view-honour-ever runOnChange:true
--comment: All facts there ever were since versions are kept; those of one version have since_number up to it and until_number above it
create or replace sql security definer view ${report}.honour_ever as
  select honour_id, honour_code, recipient_kind, recipient_name, recipient_sort, sex, subject_class, award_code, award_name,
    award_title, award_level, award_ordinal, commendation_kind, year_from, year_to, decision_code, decision_number, decided_on,
    decision_year, authority, unit_code, unit_name, demo, recipient_id, campaign_slug, bonus, bonus_state, since_number,
    9223372036854775807 as until_number
  from ${report}.honour_fact
  union all
  select honour_id, honour_code, recipient_kind, recipient_name, recipient_sort, sex, subject_class, award_code, award_name,
    award_title, award_level, award_ordinal, commendation_kind, year_from, year_to, decision_code, decision_number, decided_on,
    decision_year, authority, unit_code, unit_name, demo, recipient_id, campaign_slug, bonus, bonus_state, since_number,
    until_number
  from ${report}.honour_fact_past;
--rollback drop view ${report}.honour_ever;

--changeset statistics:0012-view-honour-ever-today runOnChange:true
--comment: The same with what their unit is today, as honour_today has it
create or replace sql security definer view ${report}.honour_ever_today as
  select f.honour_id, f.honour_code, f.recipient_kind, f.recipient_name, f.recipient_sort, f.sex, f.subject_class,
    f.award_code, f.award_name, f.award_title, f.award_level, f.award_ordinal, f.commendation_kind, f.year_from, f.year_to,
    f.decision_code, f.decision_number, f.decided_on, f.decision_year, f.authority, f.unit_code, f.unit_name,
    t.today_code as current_unit_code, coalesce(t.today_name, f.unit_name) as current_unit_name,
    t.today_last_day as current_unit_last_day, f.demo, f.recipient_id, f.campaign_slug,
    t.above_code as above_unit_code, coalesce(t.above_name, f.unit_name) as above_unit_name,
    t.current_above_code as current_above_unit_code, coalesce(t.current_above_name, f.unit_name) as current_above_unit_name,
    f.bonus, f.bonus_state, t.kind as unit_kind, f.since_number, f.until_number
  from ${report}.honour_ever f
  left join ${report}.unit_today t on t.code = f.unit_code;
--rollback drop view ${report}.honour_ever_today;

--changeset statistics:0012-view-schema-version runOnChange:true
--comment: Version 8: facts are kept as they were
create or replace sql security definer view ${report}.schema_version as
  select 8 as version;
--rollback create or replace sql security definer view ${report}.schema_version as select 7 as version;
