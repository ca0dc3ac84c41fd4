--liquibase formatted sql

--changeset publication:0006-view-schema-version runOnChange:true
--comment: Version 5: nothing of the public views changed; console, portal and reporting keep one number
create or replace sql security definer view ${public}.schema_version as
  select 5 as version;
--rollback create or replace sql security definer view ${public}.schema_version as select 4 as version;
