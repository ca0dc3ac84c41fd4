--liquibase formatted sql

--changeset reporting:0008-pinned-report
--comment: When its owner put a report on their first page; null while it is not there
alter table ${reporting}.saved_report add column pinned_at datetime(6) null;
--rollback alter table ${reporting}.saved_report drop column pinned_at;
