--liquibase formatted sql

--changeset account:0008-view-account
--comment: Leaders of units see the figures of their units as their officers do
create or replace sql security definer view ${report}.account as
  select a.username, a.password_hash, a.full_name, a.demo,
         (exists (select 1 from ${domain}.account_unit u where u.account_id = a.id)
          or exists (select 1 from ${domain}.account_role r
                      where r.account_id = a.id and r.role in ('UNIT_OFFICER', 'UNIT_LEADER', 'BLOC_HEAD'))) as limited
    from ${domain}.account a
   where a.status = 'OPEN' and a.must_change_password = false
     and exists (select 1 from ${domain}.account_role r
                  where r.account_id = a.id
                    and r.role in ('ADMINISTRATOR', 'SPECIALIST', 'UNIT_OFFICER', 'UNIT_LEADER', 'BLOC_HEAD', 'LEADER',
                                   'REPORTING_OFFICIAL'));
--rollback empty
