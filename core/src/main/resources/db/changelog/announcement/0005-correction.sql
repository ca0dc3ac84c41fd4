--liquibase formatted sql

--changeset announcement:0005-article-correction
--comment: A correction of a published announcement that waits for a second official; gone once it is settled, the audit keeps what became of it
create table ${domain}.article_correction (
  id              bigint not null,
  article_id      bigint not null,
  article_version int not null,
  draft           longtext not null,
  changes         longtext not null,
  note            varchar(500) not null,
  proposed_by     varchar(100) not null,
  proposed_at     datetime(6) not null,
  constraint article_correction_pk primary key (id),
  constraint article_correction_article_fk foreign key (article_id) references ${domain}.article (id),
  constraint article_correction_one_uq unique (article_id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.article_correction;
