--liquibase formatted sql

--changeset ledger:0002-order-of-the-audit
--comment: The audit is read in these orders page by page, however long it is
create index entry_by_actor_ix on ${audit}.entry (actor, seq);
create index entry_by_verb_ix on ${audit}.entry (verb, seq);
create index entry_by_time_ix on ${audit}.entry (at, seq);
--rollback drop index entry_by_actor_ix on ${audit}.entry;
--rollback drop index entry_by_verb_ix on ${audit}.entry;
--rollback drop index entry_by_time_ix on ${audit}.entry;
