--liquibase formatted sql

--changeset statistics:0005-view-schema-version runOnChange:true
--comment: Version 4: the number goes with that of the public views
create or replace sql security definer view ${report}.schema_version as
  select 4 as version;
--rollback create or replace sql security definer view ${report}.schema_version as select 3 as version;
