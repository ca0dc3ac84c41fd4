--liquibase formatted sql

--changeset registration:0020-view-registered-title-fact runOnChange:true
--comment: Registered titles that the leader of the unit stands by
create or replace sql security definer view ${report}.registered_title_fact as
  select t.id as title_id, r.id as round_id, r.name as round_name, r.year as round_year, r.kind as commendation_kind,
         u.code as unit_code, u.name as unit_name, t.award as award_code, t.kind as recipient_kind,
         coalesce(p.joined_into, t.recipient_id) as recipient_id, g.demo
    from ${domain}.registered_title t
    join ${domain}.title_registration g on g.id = t.registration_id
    join ${domain}.review_round r on r.id = g.round_id
    join ${domain}.unit u on u.id = g.unit_id
    left join ${domain}.recipient p on p.id = t.recipient_id
   where g.status = 'CONFIRMED';
--rollback drop view ${report}.registered_title_fact;
