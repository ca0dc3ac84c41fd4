--liquibase formatted sql

--changeset decision:0007-order-columns
--comment: What the list of decisions is ordered by: numbers as numbers, texts in Vietnamese order, the state by its place in the life of a decision. Made by the database of what is written, so never at odds with it
alter table ${domain}.decision
  add column number_order varchar(40) generated always as (concat(lpad(coalesce(regexp_substr(number, '^[0-9]+'), ''), 12, '0'), number)) virtual,
  add column title_order varchar(120) collate utf8mb4_vi_0900_as_cs generated always as (left(title, 120)) virtual,
  add column authority_order varchar(120) collate utf8mb4_vi_0900_as_cs generated always as (left(authority, 120)) virtual,
  add column status_order int generated always as (case status when 'DRAFT' then 1 when 'SUBMITTED' then 2 when 'APPROVED' then 3 when 'PUBLISHED' then 4 when 'TAKEN_DOWN' then 5 else 6 end) virtual;
--rollback alter table ${domain}.decision drop column number_order, drop column title_order, drop column authority_order, drop column status_order;

--changeset decision:0007-order-indexes
--comment: Each order from an index that holds the filters of the list as well, so that the thousandth page is read as fast as the first
create index decision_by_number_ix on ${domain}.decision (number_order, id, decision_year, status);
create index decision_by_title_ix on ${domain}.decision (title_order, id, decision_year, status);
create index decision_by_authority_ix on ${domain}.decision (authority_order, id, decision_year, status);
create index decision_by_day_ix on ${domain}.decision (decided_on, id, decision_year, status);
create index decision_by_honours_ix on ${domain}.decision (honour_count, id, decision_year, status);
create index decision_by_status_ix on ${domain}.decision (status_order, id, decision_year, status);
drop index decision_date_ix on ${domain}.decision;
--rollback create index decision_date_ix on ${domain}.decision (decided_on, id);
--rollback drop index decision_by_number_ix on ${domain}.decision;
--rollback drop index decision_by_title_ix on ${domain}.decision;
--rollback drop index decision_by_authority_ix on ${domain}.decision;
--rollback drop index decision_by_day_ix on ${domain}.decision;
--rollback drop index decision_by_honours_ix on ${domain}.decision;
--rollback drop index decision_by_status_ix on ${domain}.decision;
