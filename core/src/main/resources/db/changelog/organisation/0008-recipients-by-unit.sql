--liquibase formatted sql

--changeset organisation:0008-unit-order
--comment: The unit that the list of recipients shows, for its order: what was written, else the name of the unit of the directory, which never changes; the database cannot make it of two tables by itself
alter table ${domain}.recipient
  add column unit_order varchar(120) collate utf8mb4_vi_0900_as_cs not null default '';
--rollback alter table ${domain}.recipient drop column unit_order;

--changeset organisation:0008-units-of-recipients
--comment: The recipients entered before
update ${domain}.recipient r left join ${domain}.unit u on u.id = r.unit_id
  set r.unit_order = left(case when r.unit_text = '' then coalesce(u.name, '') else r.unit_text end, 120);
--rollback update ${domain}.recipient set unit_order = '';

--changeset organisation:0008-recipients-by-unit
--comment: The list of recipients by unit is read page by page out of this, filters and all
create index recipient_by_unit_ix on ${domain}.recipient (unit_order, name_sort, id, joined_into, kind, unit_id, name_fold);
--rollback drop index recipient_by_unit_ix on ${domain}.recipient;
