--liquibase formatted sql

--changeset publication:0005-view-history runOnChange:true
--comment: What tells one history from another that uses the same numbers: of the audit nothing but the beginning of each hash
create or replace sql security definer view ${public}.history as
  select seq, left(hash, 16) as hash from ${audit}.entry;
--rollback drop view ${public}.history;
