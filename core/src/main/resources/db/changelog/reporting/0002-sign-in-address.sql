--liquibase formatted sql

--changeset reporting:0002-sign-in-address
--comment: Guessing is slowed per account and per address
alter table ${reporting}.sign_in_attempt
  add column address varchar(45) character set ascii collate ascii_bin not null default 'unknown';
--rollback alter table ${reporting}.sign_in_attempt drop column address;

--changeset reporting:0002-sign-in-address-index
create index sign_in_attempt_address_ix on ${reporting}.sign_in_attempt (address, at);
--rollback drop index sign_in_attempt_address_ix on ${reporting}.sign_in_attempt;
