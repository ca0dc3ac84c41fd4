--liquibase formatted sql

--changeset publication:0007-view-schema-version runOnChange:true
--comment: Version 6: lists for the people's opinion are public records, and what the people say of them has an inbox
create or replace sql security definer view ${public}.schema_version as
  select 6 as version;
--rollback create or replace sql security definer view ${public}.schema_version as select 5 as version;
