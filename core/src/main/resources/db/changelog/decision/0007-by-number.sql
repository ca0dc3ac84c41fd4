--liquibase formatted sql

--changeset decision:0007-by-number
--comment: A decision is found by its number, whatever its year and authority
create index decision_number_ix on ${domain}.decision (number, decided_on);
--rollback drop index decision_number_ix on ${domain}.decision;
