--liquibase formatted sql

--changeset publication:0002-public-record-changed-at
--comment: When a record was last written, for site maps; null for those written before it was noted
alter table ${domain}.public_record add column changed_at datetime(6) null;
--rollback alter table ${domain}.public_record drop column changed_at;

--changeset publication:0002-view-record runOnChange:true
create or replace sql security definer view ${public}.record as
  select kind, code, version, body, changed_at from ${domain}.public_record;
--rollback create or replace sql security definer view ${public}.record as select kind, code, version, body from ${domain}.public_record;

--changeset publication:0002-view-schema-version runOnChange:true
--comment: Version 2: readers ask for changed_at, and must know the kind MOVED
create or replace sql security definer view ${public}.schema_version as
  select 2 as version;
--rollback create or replace sql security definer view ${public}.schema_version as select 1 as version;
