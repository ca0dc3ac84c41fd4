--liquibase formatted sql

--changeset publication:0003-view-schema-version runOnChange:true
--comment: Version 3: readers must know the kind UNIT; an honour no longer says what its unit is today
create or replace sql security definer view ${public}.schema_version as
  select 3 as version;
--rollback create or replace sql security definer view ${public}.schema_version as select 2 as version;
