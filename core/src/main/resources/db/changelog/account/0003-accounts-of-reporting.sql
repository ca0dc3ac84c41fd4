--liquibase formatted sql

--changeset account:0003-view-account
--comment: What reporting needs for its own sign-in: open accounts that may see figures and whose password is their own; no other hash is shown. A test holds the roles together with those of the core
create or replace sql security definer view ${report}.account as
  select a.username, a.password_hash, a.full_name, a.demo,
         (exists (select 1 from ${domain}.account_unit u where u.account_id = a.id)
          or exists (select 1 from ${domain}.account_role r
                      where r.account_id = a.id and r.role in ('UNIT_OFFICER', 'BLOC_HEAD'))) as limited
    from ${domain}.account a
   where a.status = 'OPEN' and a.must_change_password = false
     and exists (select 1 from ${domain}.account_role r
                  where r.account_id = a.id
                    and r.role in ('ADMINISTRATOR', 'SPECIALIST', 'UNIT_OFFICER', 'BLOC_HEAD', 'LEADER',
                                   'REPORTING_OFFICIAL'));
--rollback empty
