--liquibase formatted sql

--changeset statistics:0004-figure-version
--comment: The one row that says which figures these are; moved in the transaction of what changes figures, by nothing else
create table ${report}.figure_version (
  id         tinyint not null,
  number     bigint not null,
  changed_at datetime(6) not null,
  constraint figure_version_pk primary key (id),
  constraint figure_version_one check (id = 1)
);
--rollback drop table ${report}.figure_version;

--changeset statistics:0004-figure-version-row
--comment: Goes on from the number of commits that files named before, so that no number is ever given to two states
insert into ${report}.figure_version (id, number, changed_at) select 1, seq, utc_timestamp(6) from ${domain}.ledger_head;
--rollback delete from ${report}.figure_version;

--changeset statistics:0004-view-data-version runOnChange:true
--comment: Printed on every page and file; the epoch is that of the ledger, raised by every restore
create or replace sql security definer view ${report}.data_version as
  select v.number, h.epoch, v.changed_at from ${report}.figure_version v join ${domain}.ledger_head h on h.id = v.id;
--rollback empty

--changeset statistics:0004-view-known-award runOnChange:true
--comment: Which awards there are, so that an address with an unknown code is refused and not answered with an empty figure
create or replace sql security definer view ${report}.known_award as
  select a.code,
         (select r.name_vi from ${domain}.award_revision r where r.award_code = a.code
           order by r.valid_from desc limit 1) as name
    from ${domain}.award a;
--rollback drop view ${report}.known_award;

--changeset statistics:0004-year-at-a-glance
--comment: Covers the first page of reporting also by the year of the achievement
create index honour_fact_achieved_ix on ${report}.honour_fact
  (year_to, award_level, recipient_kind, commendation_kind, award_code, demo);
--rollback drop index honour_fact_achieved_ix on ${report}.honour_fact;
