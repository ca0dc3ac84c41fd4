--liquibase formatted sql

--changeset organisation:0004-view-unit-today runOnChange:true
--comment: What each unit is today: the end of its line of single successors that have begun; a unit that was split, or ended without a successor, stays itself
create or replace sql security definer view ${domain}.unit_today as
  with recursive
    single (unit_id, next_id) as (
      select predecessor_id, max(successor_id) from ${domain}.unit_succession where begun
      group by predecessor_id having count(*) = 1
    ),
    line (unit_id, last_id) as (
      select unit_id, next_id from single
      union
      select l.unit_id, s.next_id from line l join single s on s.unit_id = l.last_id
    )
  select u.id as unit_id, coalesce(e.last_id, u.id) as today_id
  from ${domain}.unit u
  left join line e on e.unit_id = u.id and e.last_id not in (select s.unit_id from single s);
--rollback drop view ${domain}.unit_today;
