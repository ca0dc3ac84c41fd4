--liquibase formatted sql

--changeset round:0010-required-papers
--comment: The papers without which no dossier of the round is sent; codes with commas between them, empty for none
alter table ${domain}.review_round add column required_papers varchar(400) character set ascii collate ascii_bin not null default '';
--rollback alter table ${domain}.review_round drop column required_papers;
