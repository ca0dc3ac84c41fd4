--liquibase formatted sql

--changeset announcement:0005-day-of-its-own
--comment: The day of an article that is older than the day it was put online; null for one of the day it is published
alter table ${domain}.article add column dated_on date null;
--rollback alter table ${domain}.article drop column dated_on;
