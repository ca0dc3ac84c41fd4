--liquibase formatted sql

--changeset nomination:0002-nominee-held-from
--comment: What a nominee was before an accepted complaint held it, and becomes again when it is released; null for any other
alter table ${domain}.nominee add column held_from varchar(20) character set ascii collate ascii_bin null;
--rollback alter table ${domain}.nominee drop column held_from;
