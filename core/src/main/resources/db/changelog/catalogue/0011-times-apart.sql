--liquibase formatted sql

--changeset catalogue:0011-superseded
--comment: Law of 2022 and of 2003, article 21: times of a title that itself asks for three years follow each other without their years adjoining
update ${domain}.award_revision set superseded_at = utc_timestamp(6), live_from = null
  where id in (1081, 3082, 3209, 3210) and superseded_at is null;
--rollback update ${domain}.award_revision set superseded_at = null, live_from = valid_from where id in (1081, 3082, 3209, 3210);

--changeset catalogue:0011-revisions
--comment: Not where the province has itself corrected the revision in the meantime
insert into ${domain}.award_revision (id, award_code, name_vi, name_en, short_names, recipients, authorities, standard, legal_basis,
    sureness, valid_from, valid_to, instrument, article, clause, certificate_object, sureness_note, superseded_at, live_from)
  select r.id % 1000 + 4000, r.award_code, r.name_vi, r.name_en, r.short_names, r.recipients, r.authorities, r.standard, r.legal_basis,
    r.sureness, r.valid_from, r.valid_to, r.instrument, r.article, r.clause, r.certificate_object, r.sureness_note, null, r.valid_from
  from ${domain}.award_revision r
  left join ${domain}.award_revision live on live.award_code = r.award_code and live.live_from = r.valid_from
  where r.id in (1081, 3082, 3209, 3210) and live.id is null;
--rollback delete from ${domain}.award_revision where id in (4081, 4082, 4209, 4210);

--changeset catalogue:0011-clauses
--comment: One condition in place of "in two years in a row" and of "twice within six years"
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement, legal_ref,
    wording_vi, wording_en, sureness, confidential)
  select r.id, c.recipient_kind, c.ordinal, c.group_no, c.alternative, c.kinds, c.forces, c.requirement, c.legal_ref,
    c.wording_vi, c.wording_en, c.sureness, c.confidential
  from ${domain}.award_clause c join ${domain}.award_revision r on r.id = c.revision_id % 1000 + 4000
  where c.revision_id in (1081, 3082, 3209, 3210)
    and not (c.alternative = 2 and c.group_no = case c.revision_id when 1081 then 3 else 2 end);
update ${domain}.award_clause set requirement = '{"asks":"consecutive","awards":["CSTDT","CSTDB"],"years":2,"apart":true}',
    wording_vi = 'Có 02 lần liên tục được tặng danh hiệu Chiến sĩ thi đua bộ, ban, ngành, tỉnh, tính đến năm xét (liên tục theo lần được tặng; các năm không nhất thiết liền nhau).',
    wording_en = 'Provincial or Ministerial Emulation Fighter two times in a row, up to the year judged (the times follow each other; their years need not adjoin).'
  where revision_id in (4081, 4082, 4209, 4210) and requirement = '{"asks":"consecutive","awards":["CSTDT","CSTDB"],"years":2}';
--rollback delete from ${domain}.award_clause where revision_id in (4081, 4082, 4209, 4210);

--changeset catalogue:0011-bonuses
insert into ${domain}.award_bonus (revision_id, recipient_kind, multiple, legal_ref, sureness)
  select r.id, b.recipient_kind, b.multiple, b.legal_ref, b.sureness
  from ${domain}.award_bonus b join ${domain}.award_revision r on r.id = b.revision_id % 1000 + 4000
  where b.revision_id in (1081, 3082, 3209, 3210);
--rollback delete from ${domain}.award_bonus where revision_id in (4081, 4082, 4209, 4210);
