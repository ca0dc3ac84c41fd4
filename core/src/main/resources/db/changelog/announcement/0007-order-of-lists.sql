--liquibase formatted sql

--changeset announcement:0007-order-columns
--comment: What the list of announcements is ordered by: the headline in Vietnamese order, the hour of publication or else of the last save
alter table ${domain}.article
  add column headline_order varchar(120) collate utf8mb4_vi_0900_as_cs generated always as (left(headline, 120)) virtual,
  add column shown_at datetime(6) generated always as (coalesce(published_at, publish_at, saved_at)) virtual;
--rollback alter table ${domain}.article drop column headline_order, drop column shown_at;

--changeset announcement:0007-order-indexes
create index article_by_hour_ix on ${domain}.article (shown_at, id, status, topic);
create index article_by_headline_ix on ${domain}.article (headline_order, id, status, topic, shown_at);
create index comment_by_hour_ix on ${domain}.comment (received_at, id, status, article_id);
--rollback drop index article_by_hour_ix on ${domain}.article;
--rollback drop index article_by_headline_ix on ${domain}.article;
--rollback drop index comment_by_hour_ix on ${domain}.comment;
