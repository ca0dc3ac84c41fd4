--liquibase formatted sql

--changeset evidence:0003-mark-of-the-recipient
--comment: That evidence is invented is said by the recipient whose it is; a second mark was written and never shown
alter table ${domain}.year_rating drop column demo;
alter table ${domain}.certified_counts drop column demo;
alter table ${domain}.initiative drop column demo;
alter table ${domain}.discipline drop column demo;
alter table ${domain}.proceeding drop column demo;
alter table ${domain}.outside_list drop column demo;
--rollback empty
