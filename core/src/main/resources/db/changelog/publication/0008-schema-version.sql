--liquibase formatted sql

--changeset publication:0008-view-schema-version runOnChange:true
--comment: Version 7: the totals of what was proposed are a public record
create or replace sql security definer view ${public}.schema_version as
  select 7 as version;
--rollback create or replace sql security definer view ${public}.schema_version as select 6 as version;
