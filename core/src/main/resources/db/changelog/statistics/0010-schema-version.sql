--liquibase formatted sql

--changeset statistics:0010-view-schema-version runOnChange:true
--comment: Version 6: facts keep the bonus; blocs and what was withdrawn are views
create or replace sql security definer view ${report}.schema_version as
  select 6 as version;
--rollback create or replace sql security definer view ${report}.schema_version as select 5 as version;
