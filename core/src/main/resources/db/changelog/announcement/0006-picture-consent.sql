--liquibase formatted sql

--changeset announcement:0006-picture-consent
--comment: How the person in the picture of an article agreed to its being shown beside honours, and where that is kept; empty where no consent is recorded
alter table ${domain}.article add column picture_consent varchar(300) not null default '';
--rollback alter table ${domain}.article drop column picture_consent;
