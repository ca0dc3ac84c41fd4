--liquibase formatted sql

--changeset decision:0005-withdrawal-was
--comment: What stood before a correction, for the public log of changes; null for what is no correction or was corrected before it was kept
alter table ${domain}.withdrawal add column was longtext null;
--rollback alter table ${domain}.withdrawal drop column was;
