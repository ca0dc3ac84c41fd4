--liquibase formatted sql

--changeset decision:0005-confirmed-warnings
--comment: What whoever submitted a decision was warned of and stood by, for whoever approves; null for nothing
alter table ${domain}.decision add column confirmed_warnings longtext null;
--rollback alter table ${domain}.decision drop column confirmed_warnings;

--changeset decision:0005-withdrawal-status-drop
--comment: A proposal may be taken back by the one who made it
alter table ${domain}.withdrawal drop constraint withdrawal_status;
--rollback alter table ${domain}.withdrawal add constraint withdrawal_status check (status in ('PROPOSED', 'CONFIRMED', 'REFUSED'));

--changeset decision:0005-withdrawal-status
alter table ${domain}.withdrawal add constraint withdrawal_status check (status in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'TAKEN_BACK'));
--rollback alter table ${domain}.withdrawal drop constraint withdrawal_status;
