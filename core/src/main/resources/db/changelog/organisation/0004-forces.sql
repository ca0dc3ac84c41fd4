--liquibase formatted sql

--changeset organisation:0004-unit-forces
--comment: Whether a unit belongs to the armed forces; null where nobody has said
alter table ${domain}.unit
  add column forces varchar(10) character set ascii collate ascii_bin null,
  add constraint unit_forces check (forces is null or forces in ('ARMED', 'CIVIL'));
--rollback alter table ${domain}.unit drop constraint unit_forces, drop column forces;

--changeset organisation:0004-units-of-the-forces
update ${domain}.unit set forces = 'ARMED' where kind = 'ARMED_FORCES';
--rollback update ${domain}.unit set forces = null;

--changeset organisation:0004-recipient-forces
--comment: Whether a recipient belongs to the armed forces where that is not as its unit; null: as its unit
alter table ${domain}.recipient
  add column forces varchar(10) character set ascii collate ascii_bin null,
  add constraint recipient_forces check (forces is null or forces in ('ARMED', 'CIVIL'));
--rollback alter table ${domain}.recipient drop constraint recipient_forces, drop column forces;
