--liquibase formatted sql

--changeset statistics:0011-view-schema-version runOnChange:true
--comment: Version 7: dossiers, nominees and registered titles are views of the figures
create or replace sql security definer view ${report}.schema_version as
  select 7 as version;
--rollback create or replace sql security definer view ${report}.schema_version as select 6 as version;
