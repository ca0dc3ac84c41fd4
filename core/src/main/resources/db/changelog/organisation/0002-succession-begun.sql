--liquibase formatted sql

--changeset organisation:0002-succession-begun
--comment: Whether the first day of the new state has come and those who show today's unit were told
alter table ${domain}.unit_succession add column begun boolean not null default false;
--rollback alter table ${domain}.unit_succession drop column begun;

--changeset organisation:0002-succession-due
create index unit_succession_due_ix on ${domain}.unit_succession (begun, on_date);
--rollback drop index unit_succession_due_ix on ${domain}.unit_succession;
