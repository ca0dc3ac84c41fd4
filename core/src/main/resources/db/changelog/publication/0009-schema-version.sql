--liquibase formatted sql

--changeset publication:0009-view-schema-version runOnChange:true
--comment: Version 8: the number goes with that of the report views
create or replace sql security definer view ${public}.schema_version as
  select 8 as version;
--rollback create or replace sql security definer view ${public}.schema_version as select 7 as version;
