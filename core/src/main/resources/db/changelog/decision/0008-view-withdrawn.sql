--liquibase formatted sql

--changeset decision:0008-view-honour-withdrawn runOnChange:true
--comment: Honours that stood before the public and were taken from it, for the record sheets of reporting: without the internal reason
create or replace sql security definer view ${report}.honour_withdrawn as
  select h.id as honour_id, h.recipient_id, h.recipient_kind, h.name as recipient_name, a.code as award_code, r.name_vi as award_name,
    a.level as award_level, h.commendation_kind, h.year_from, h.year_to, concat(d.number, '/', d.symbol) as decision_number,
    d.decided_on, d.authority, u.code as unit_code, coalesce(u.name, h.unit_text) as unit_name, h.status, d.demo,
    (select max(w.annulling_number) from ${domain}.withdrawal w
      where w.decision_id = d.id and (w.honour_id = h.id or w.honour_id is null) and w.kind = 'ANNULMENT' and w.status = 'CONFIRMED')
      as annulled_by
  from ${domain}.honour h
  join ${domain}.decision d on d.id = h.decision_id
  join ${domain}.award_revision r on r.id = h.award_revision_id
  join ${domain}.award a on a.code = r.award_code
  left join ${domain}.unit u on u.id = h.unit_id
  where h.status in ('TAKEN_DOWN', 'ANNULLED') and d.published_at is not null;
--rollback drop view ${report}.honour_withdrawn;
