--liquibase formatted sql

--changeset publication:0004-view-schema-version runOnChange:true
--comment: Version 4: readers must know the kind CHANGE
create or replace sql security definer view ${public}.schema_version as
  select 4 as version;
--rollback create or replace sql security definer view ${public}.schema_version as select 3 as version;
