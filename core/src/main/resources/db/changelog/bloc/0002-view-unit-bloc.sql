--liquibase formatted sql

--changeset bloc:0002-view-unit-bloc runOnChange:true
--comment: In which bloc a unit was in a year: its own, else that of the nearest unit above it; a bloc that is still forming is none yet
create or replace sql security definer view ${report}.unit_bloc as
  with recursive
    seat (bloc_id, year, unit_id) as (
      select m.bloc_id, m.year, m.unit_id
      from ${domain}.bloc_member m join ${domain}.bloc b on b.id = m.bloc_id
      where b.status <> 'FORMING'
    ),
    inside (bloc_id, year, unit_id) as (
      select s.bloc_id, s.year, s.unit_id from seat s
      union
      select i.bloc_id, i.year, u.id
      from inside i join ${domain}.unit u on u.parent_id = i.unit_id
      where not exists (select 1 from ${domain}.bloc_member o join ${domain}.bloc c on c.id = o.bloc_id
                        where o.unit_id = u.id and o.year = i.year and c.status <> 'FORMING')
    )
  select u.code as unit_code, b.year, concat(b.year, '-', b.ordinal) as bloc_code, b.name, b.ordinal
  from inside i
  join ${domain}.unit u on u.id = i.unit_id
  join ${domain}.bloc b on b.id = i.bloc_id;
--rollback drop view ${report}.unit_bloc;
