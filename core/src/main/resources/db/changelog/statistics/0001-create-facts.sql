--liquibase formatted sql

--changeset statistics:0001-honour-fact
--comment: One row for each honour in force and published; figures are counted from here only
create table ${report}.honour_fact (
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
  current_unit_code varchar(40) character set ascii collate ascii_bin null,
  current_unit_name varchar(300) not null,
  demo              boolean not null,
  constraint honour_fact_pk primary key (honour_id),
  key honour_fact_year_ix (year_to, award_code, recipient_kind),
  key honour_fact_unit_ix (unit_code, year_to),
  key honour_fact_current_ix (current_unit_code, year_to),
  key honour_fact_decision_ix (decision_code)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${report}.honour_fact;

--changeset statistics:0001-view-data-version runOnChange:true
--comment: Number of the newest commit, printed on every file so that two files can be compared
create or replace sql security definer view ${report}.data_version as
  select seq, epoch from ${domain}.ledger_head;
--rollback drop view ${report}.data_version;
