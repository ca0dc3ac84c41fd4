--liquibase formatted sql

--changeset statistics:0003-year-at-a-glance
--comment: Covers the first page of reporting: one year of decisions by level, kind and award
create index honour_fact_glance_ix on ${report}.honour_fact
  (decision_year, award_level, recipient_kind, commendation_kind, award_code, demo);
--rollback drop index honour_fact_glance_ix on ${report}.honour_fact;

--changeset statistics:0003-newest-first
--comment: The honours behind a number are listed newest decision first, page by page and as a whole
create index honour_fact_newest_ix on ${report}.honour_fact (decided_on desc, honour_id);
--rollback drop index honour_fact_newest_ix on ${report}.honour_fact;

--changeset statistics:0003-award
create index honour_fact_award_ix on ${report}.honour_fact (award_code, decided_on desc, honour_id);
--rollback drop index honour_fact_award_ix on ${report}.honour_fact;
