--liquibase formatted sql

--changeset organisation:0008-view-unit runOnChange:true
--comment: The units for which reporting fills a statutory form in: how they are called, of which kind, from when to when
create or replace sql security definer view ${report}.unit as
  select u.code, u.name, u.kind, u.valid_from, u.valid_to from ${domain}.unit u;
--rollback drop view ${report}.unit;

--changeset organisation:0008-view-unit-link runOnChange:true
--comment: What belongs to a unit, one step at a time: the units below it, and those it took over whole. The rule is that of the console (organisation.UnitScope)
create or replace sql security definer view ${report}.unit_link as
  select p.code, u.code as below_code
    from ${domain}.unit u
    join ${domain}.unit p on p.id = u.parent_id
  union all
  select s.code, p.code as below_code
    from ${domain}.unit_succession t
    join ${domain}.unit s on s.id = t.successor_id
    join ${domain}.unit p on p.id = t.predecessor_id
   where t.kind <> 'SPLIT';
--rollback drop view ${report}.unit_link;
