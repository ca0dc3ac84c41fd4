--liquibase formatted sql

--changeset announcement:0001-article
--comment: An announcement with its life: draft, scheduled, published, withdrawn
create table ${domain}.article (
  id                bigint not null,
  slug              varchar(100) character set ascii collate ascii_bin not null,
  topic             varchar(20) character set ascii collate ascii_bin not null,
  headline          varchar(200) not null,
  headline_fold     varchar(200) collate utf8mb4_bin not null,
  lead_text         varchar(1500) not null,
  picture_sha256    char(64) character set ascii collate ascii_bin null,
  picture_alt       varchar(500) not null,
  picture_caption   varchar(500) not null,
  body              mediumtext not null,
  author            varchar(200) not null,
  source            varchar(200) not null,
  campaign_slug     varchar(120) character set ascii collate ascii_bin null,
  comments_open     boolean not null,
  demo              boolean not null,
  status            varchar(20) character set ascii collate ascii_bin not null,
  publish_at        datetime(6) null,
  published_at      datetime(6) null,
  corrected_at      datetime(6) null,
  correction_note   varchar(500) not null,
  withdrawn_at      datetime(6) null,
  withdrawal_reason varchar(1000) not null,
  created_at        datetime(6) not null,
  created_by        varchar(100) not null,
  saved_at          datetime(6) not null,
  saved_by          varchar(100) not null,
  version           int not null,
  constraint article_pk primary key (id),
  constraint article_slug_uq unique (slug),
  constraint article_picture_fk foreign key (picture_sha256) references ${domain}.attachment (sha256),
  constraint article_topic check (topic in ('LAUNCH', 'NEWS', 'EXEMPLAR', 'GUIDANCE', 'NOTICE')),
  constraint article_status check (status in ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN')),
  constraint article_hour check (status <> 'SCHEDULED' or publish_at is not null),
  constraint article_published check (status not in ('PUBLISHED', 'WITHDRAWN') or published_at is not null),
  constraint article_withdrawn check (status <> 'WITHDRAWN' or (withdrawn_at is not null and withdrawal_reason <> '')),
  key article_status_ix (status, publish_at),
  key article_saved_ix (saved_at)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.article;

--changeset announcement:0001-article-slug
--comment: Every address an article ever had; an address never leads to another article
create table ${domain}.article_slug (
  slug       varchar(100) character set ascii collate ascii_bin not null,
  article_id bigint not null,
  since      datetime(6) not null,
  constraint article_slug_pk primary key (slug),
  constraint article_slug_article_fk foreign key (article_id) references ${domain}.article (id),
  key article_slug_article_ix (article_id)
);
--rollback drop table ${domain}.article_slug;

--changeset announcement:0001-article-honour
--comment: Honours an exemplar tells of, by their public codes
create table ${domain}.article_honour (
  article_id  bigint not null,
  ordinal     int not null,
  honour_code varchar(20) character set ascii collate ascii_bin not null,
  constraint article_honour_pk primary key (article_id, ordinal),
  constraint article_honour_article_fk foreign key (article_id) references ${domain}.article (id)
);
--rollback drop table ${domain}.article_honour;

--changeset announcement:0001-article-related
--comment: Related announcements, chosen by the editor, in order
create table ${domain}.article_related (
  article_id bigint not null,
  ordinal    int not null,
  related_id bigint not null,
  constraint article_related_pk primary key (article_id, ordinal),
  constraint article_related_article_fk foreign key (article_id) references ${domain}.article (id),
  constraint article_related_related_fk foreign key (related_id) references ${domain}.article (id)
);
--rollback drop table ${domain}.article_related;
