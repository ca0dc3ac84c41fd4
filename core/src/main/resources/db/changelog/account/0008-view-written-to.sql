--liquibase formatted sql

--changeset account:0008-view-written-to runOnChange:true
--comment: Which officials have given an address for letters; not which
create or replace sql security definer view ${report}.account_written_to as
  select a.username
    from ${domain}.account a
    join ${domain}.official_setting s on s.account_id = a.id and s.name = 'notices.email' and s.content <> '';
--rollback drop view ${report}.account_written_to;
