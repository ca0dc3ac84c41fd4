--liquibase formatted sql

--changeset catalogue:0007-unrated-superseded
--comment: The alternative "workers and farmers whom nobody rates" is no longer open to whoever was rated. A correction as the console makes it: the revision is superseded and stays readable, for judgements keep theirs
update ${domain}.award_revision set superseded_at = utc_timestamp(6), live_from = null
  where id in (1105, 1106, 1108, 1109, 1229, 1230) and superseded_at is null;
--rollback update ${domain}.award_revision set superseded_at = null, live_from = valid_from where id in (1105, 1106, 1108, 1109, 1229, 1230);

--changeset catalogue:0007-unrated-revision
--comment: Not where the province has itself corrected the revision in the meantime
insert into ${domain}.award_revision (id, award_code, name_vi, name_en, short_names, recipients, authorities, standard, legal_basis,
    sureness, valid_from, valid_to, instrument, article, clause, certificate_object, sureness_note, superseded_at, live_from)
  select r.id + 1000, r.award_code, r.name_vi, r.name_en, r.short_names, r.recipients, r.authorities, r.standard, r.legal_basis,
    r.sureness, r.valid_from, r.valid_to, r.instrument, r.article, r.clause, r.certificate_object, r.sureness_note, null, r.valid_from
  from ${domain}.award_revision r
  left join ${domain}.award_revision live on live.award_code = r.award_code and live.live_from = r.valid_from
  where r.id in (1105, 1106, 1108, 1109, 1229, 1230) and live.id is null;
--rollback delete from ${domain}.award_revision where id in (2105, 2106, 2108, 2109, 2229, 2230);

--changeset catalogue:0007-unrated-clauses
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, requirement, legal_ref,
    wording_vi, wording_en, sureness)
  select r.id, c.recipient_kind, c.ordinal, c.group_no, c.alternative, c.kinds,
    case when c.group_no = 2 and c.alternative = 2 and c.requirement = '{"asks":"judged"}' then '{"asks":"unrated"}' else c.requirement end,
    c.legal_ref, c.wording_vi, c.wording_en, c.sureness
  from ${domain}.award_clause c join ${domain}.award_revision r on r.id = c.revision_id + 1000
  where c.revision_id in (1105, 1106, 1108, 1109, 1229, 1230);
--rollback delete from ${domain}.award_clause where revision_id in (2105, 2106, 2108, 2109, 2229, 2230);

--changeset catalogue:0007-unrated-bonuses
insert into ${domain}.award_bonus (revision_id, recipient_kind, multiple, legal_ref, sureness)
  select r.id, b.recipient_kind, b.multiple, b.legal_ref, b.sureness
  from ${domain}.award_bonus b join ${domain}.award_revision r on r.id = b.revision_id + 1000
  where b.revision_id in (1105, 1106, 1108, 1109, 1229, 1230);
--rollback delete from ${domain}.award_bonus where revision_id in (2105, 2106, 2108, 2109, 2229, 2230);
