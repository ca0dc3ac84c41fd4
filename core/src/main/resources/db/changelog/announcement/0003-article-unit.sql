--liquibase formatted sql

--changeset announcement:0003-article-unit
--comment: The unit an announcement tells of; null for the whole province
alter table ${domain}.article add column unit_id bigint null;
--rollback alter table ${domain}.article drop column unit_id;

--changeset announcement:0003-article-unit-fk
alter table ${domain}.article add constraint article_unit_fk foreign key (unit_id) references ${domain}.unit (id);
--rollback alter table ${domain}.article drop foreign key article_unit_fk;
