--liquibase formatted sql

--changeset statistics:0006-view-award-name runOnChange:true
--comment: What awards are called in English, so that pages and files in English name them so
create or replace sql security definer view ${report}.award_name as
  select award_code, name_vi, name_en, valid_from
    from ${domain}.award_revision
   where superseded_at is null and name_en <> '';
--rollback drop view ${report}.award_name;
