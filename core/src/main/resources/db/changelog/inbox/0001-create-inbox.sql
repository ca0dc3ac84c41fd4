--liquibase formatted sql

--changeset inbox:0001-comment
--comment: What citizens send; the console reads and deletes, the portal only inserts
create table ${inbox}.comment (
  id           bigint not null,
  article_slug varchar(120) character set ascii collate ascii_bin not null,
  author_name  varchar(80) not null,
  author_email varchar(254) null,
  body         varchar(4000) not null,
  sender_hash  char(64) character set ascii collate ascii_bin not null,
  received_at  datetime(6) not null,
  constraint comment_pk primary key (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${inbox}.comment;

--changeset inbox:0001-reader
--comment: One row per article, day and reader (keyed hash); INSERT IGNORE by the portal
create table ${inbox}.reader (
  article_slug varchar(120) character set ascii collate ascii_bin not null,
  day          date not null,
  reader_hash  binary(16) not null,
  constraint reader_pk primary key (article_slug, day, reader_hash)
);
--rollback drop table ${inbox}.reader;

--changeset inbox:0001-audit-intent
--comment: What reporting wants on the audit chain (sign-ins, downloads)
create table ${inbox}.audit_intent (
  id     bigint not null,
  at     datetime(6) not null,
  actor  varchar(100) not null,
  verb   varchar(60) character set ascii collate ascii_bin not null,
  detail longtext not null,
  constraint audit_intent_pk primary key (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${inbox}.audit_intent;
