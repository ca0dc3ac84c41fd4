--liquibase formatted sql

--changeset account:0002-view-account
--comment: What reporting needs for its own sign-in; now also whether the official sees the honours of certain units only
create or replace sql security definer view ${report}.account as
  select a.username, a.password_hash, a.full_name, a.status, a.must_change_password, a.demo,
         coalesce((select group_concat(r.role order by r.role separator ',')
                     from ${domain}.account_role r where r.account_id = a.id), '') as roles,
         (exists (select 1 from ${domain}.account_unit u where u.account_id = a.id)
          or exists (select 1 from ${domain}.account_role r
                      where r.account_id = a.id and r.role in ('UNIT_OFFICER', 'BLOC_HEAD'))) as limited
    from ${domain}.account a;
--rollback empty

--changeset account:0002-view-account-unit runOnChange:true
--comment: The units an account names, for reporting to say on its pages and files
create or replace sql security definer view ${report}.account_unit as
  select a.username, u.name as unit_name, u.code as unit_code
    from ${domain}.account a
    join ${domain}.account_unit au on au.account_id = a.id
    join ${domain}.unit u on u.id = au.unit_id;
--rollback drop view ${report}.account_unit;

--changeset account:0002-view-account-scope runOnChange:true
--comment: Every unit in the scope of an account that names units; the rule is that of the console (organisation.UnitScope)
create or replace sql security definer view ${report}.account_scope as
  with recursive reach (account_id, unit_id) as (
    select au.account_id, au.unit_id from ${domain}.account_unit au
    union
    select r.account_id, u.id from reach r join ${domain}.unit u on u.parent_id = r.unit_id
    union
    select r.account_id, t.predecessor_id from reach r
    join ${domain}.unit_succession t on t.successor_id = r.unit_id and t.kind <> 'SPLIT'
  )
  select a.username, u.code as unit_code
    from reach r
    join ${domain}.account a on a.id = r.account_id
    join ${domain}.unit u on u.id = r.unit_id;
--rollback drop view ${report}.account_scope;
