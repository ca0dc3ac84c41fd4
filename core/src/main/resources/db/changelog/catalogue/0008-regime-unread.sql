--liquibase formatted sql

--changeset catalogue:0008-regime-unread
--comment: Whether nobody has read the text of what the regime changes; its revisions then repeat the law before it
alter table ${domain}.regime add column unread boolean not null default false;
--rollback alter table ${domain}.regime drop column unread;

--changeset catalogue:0008-regime-of-2026-unread
update ${domain}.regime set unread = true where code = 'R2026';
--rollback update ${domain}.regime set unread = false;
