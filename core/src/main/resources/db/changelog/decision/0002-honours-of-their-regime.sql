--liquibase formatted sql

--changeset decision:0002-honours-of-their-regime
--comment: The revisions were split where regimes begin, so honours entered before that move to the revision of their award in force on the day of the decision
update ${domain}.honour h
  join ${domain}.decision d on d.id = h.decision_id
  join ${domain}.award_revision former on former.id = h.award_revision_id
  join ${domain}.award_revision standing on standing.award_code = former.award_code and standing.superseded_at is null
    and standing.valid_from <= d.decided_on and (standing.valid_to is null or standing.valid_to >= d.decided_on)
set h.award_revision_id = standing.id
where former.valid_to < d.decided_on;
--rollback select 1;
