--liquibase formatted sql

--changeset statistics:0002-view-schema-version runOnChange:true
--comment: Reporting waits until the schema version it was built for is here; the same number as the portal's
create or replace sql security definer view ${report}.schema_version as
  select 2 as version;
--rollback drop view ${report}.schema_version;
