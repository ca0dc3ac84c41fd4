--liquibase formatted sql

--changeset catalogue:0007-household-rule
--comment: What a household given a form is paid, by date: factor times the bonus of a person; rounds_twice: the bonus of a person is rounded up first. live_from = valid_from while the entry stands
create table ${domain}.household_rule (
  id            bigint not null,
  valid_from    date not null,
  factor        decimal(4, 2) not null,
  rounds_twice  boolean not null,
  legal_ref     varchar(300) not null,
  sureness      varchar(20) character set ascii collate ascii_bin not null,
  superseded_at datetime(6) null,
  live_from     date null,
  constraint household_rule_pk primary key (id),
  constraint household_rule_live_uq unique (live_from),
  constraint household_rule_live check ((superseded_at is null) = (live_from is not null)),
  constraint household_rule_factor check (factor > 0),
  constraint household_rule_sureness check (sureness in ('VERIFIED', 'CORROBORATED', 'UNCONFIRMED'))
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.household_rule;

--changeset catalogue:0007-household-rules
--comment: As the regimes had it; the regime of 2003 has none that is known
insert into ${domain}.household_rule (id, valid_from, factor, rounds_twice, legal_ref, sureness, live_from)
  select year(valid_from) * 100 + month(valid_from), valid_from, household_factor, household_twice, household_ref, household_sureness, valid_from
  from ${domain}.regime where household_factor is not null;
--rollback delete from ${domain}.household_rule;

--changeset catalogue:0007-regime-without-household
--comment: The rule has days of its own now
alter table ${domain}.regime
  drop column household_factor,
  drop column household_ref,
  drop column household_twice,
  drop column household_sureness;
--rollback alter table ${domain}.regime add column household_factor decimal(4, 2) null, add column household_ref varchar(300) not null default '', add column household_twice boolean not null default false, add column household_sureness varchar(20) character set ascii collate ascii_bin not null default 'UNCONFIRMED';
--rollback update ${domain}.regime r join ${domain}.household_rule h on h.live_from = r.valid_from set r.household_factor = h.factor, r.household_ref = h.legal_ref, r.household_twice = h.rounds_twice, r.household_sureness = h.sureness;
