--liquibase formatted sql

--changeset account:0005-handover
--comment: The last one-time password in two halves as a matter of two people; those that wait are named by their account, whose id no other matter has
alter table ${domain}.account add column handover bigint null;
update ${domain}.account set handover = id where second_half is not null;
--rollback alter table ${domain}.account drop column handover;
