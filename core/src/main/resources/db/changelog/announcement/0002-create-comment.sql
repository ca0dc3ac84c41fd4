--liquibase formatted sql

--changeset announcement:0002-comment
--comment: Readers' comments and what the moderator decided; the e-mail is never published
create table ${domain}.comment (
  id               bigint not null,
  article_id       bigint not null,
  author_name      varchar(80) not null,
  author_email     varchar(254) null,
  body             varchar(4000) not null,
  sender_hash      char(64) character set ascii collate ascii_bin not null,
  received_at      datetime(6) not null,
  status           varchar(20) character set ascii collate ascii_bin not null,
  rejection_reason varchar(20) character set ascii collate ascii_bin null,
  decided_at       datetime(6) null,
  decided_by       varchar(100) null,
  answer           varchar(2000) not null,
  answered_at      datetime(6) null,
  answered_by      varchar(100) null,
  version          int not null,
  constraint comment_pk primary key (id),
  constraint comment_article_fk foreign key (article_id) references ${domain}.article (id),
  constraint comment_status check (status in ('PENDING', 'APPROVED', 'REJECTED')),
  constraint comment_rejection check ((status = 'REJECTED') = (rejection_reason is not null)),
  constraint comment_decided check (status = 'PENDING' or decided_at is not null),
  key comment_status_ix (status, received_at),
  key comment_article_ix (article_id, status, received_at)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.comment;

--changeset announcement:0002-article-readers
--comment: Readers of days that are closed, and the number last shown; not on the article, so that counting never disturbs an editor
create table ${domain}.article_readers (
  article_id bigint not null,
  closed     bigint not null,
  shown      bigint not null,
  constraint article_readers_pk primary key (article_id),
  constraint article_readers_article_fk foreign key (article_id) references ${domain}.article (id),
  constraint article_readers_not_negative check (closed >= 0 and shown >= 0)
);
--rollback drop table ${domain}.article_readers;
