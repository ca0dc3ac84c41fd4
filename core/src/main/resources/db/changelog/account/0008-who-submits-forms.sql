--liquibase formatted sql

--changeset account:0008-view-form-official
--comment: Who may enter and submit statutory forms in reporting. A test holds the roles together with those of the core
create or replace sql security definer view ${report}.form_official as
  select a.username
    from ${domain}.account a
   where a.status = 'OPEN' and a.must_change_password = false
     and exists (select 1 from ${domain}.account_role r
                  where r.account_id = a.id and r.role in ('SPECIALIST', 'UNIT_OFFICER', 'REPORTING_OFFICIAL'));
--rollback drop view ${report}.form_official;
