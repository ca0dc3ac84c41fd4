--liquibase formatted sql

--changeset statistics:0007-forms
--comment: Covers the statutory forms: the honours of a level and a reporting year by award, recipient, class and kind, also of some units only
create index honour_fact_form_ix on ${report}.honour_fact
  (award_level, decided_on, award_code, award_ordinal, recipient_kind, subject_class, commendation_kind, demo, unit_code);
--rollback drop index honour_fact_form_ix on ${report}.honour_fact;
