--liquibase formatted sql

--changeset evidence:0002-rating-list-rows
--comment: From which list a rating came and what it replaced, so that a list taken in by mistake is deleted whole; replaced_source null for nothing
alter table ${domain}.year_rating
  add column list_id bigint null,
  add column replaced_rating varchar(20) character set ascii collate ascii_bin null,
  add column replaced_leave boolean null,
  add column replaced_source varchar(300) null,
  add column replaced_list bigint null;
--rollback alter table ${domain}.year_rating drop column list_id, drop column replaced_rating, drop column replaced_leave, drop column replaced_source, drop column replaced_list;

--changeset evidence:0002-rating-list-rows-ix
create index year_rating_list_ix on ${domain}.year_rating (list_id);
--rollback drop index year_rating_list_ix on ${domain}.year_rating;

--changeset evidence:0002-rating-list-replaced-ix
create index year_rating_replaced_ix on ${domain}.year_rating (replaced_list);
--rollback drop index year_rating_replaced_ix on ${domain}.year_rating;
