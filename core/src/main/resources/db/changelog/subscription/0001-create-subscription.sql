--liquibase formatted sql

--changeset subscription:0001-subscriber
--comment: Who is written to; the row goes, with all that hangs on it, when they unsubscribe or do not confirm
create table ${domain}.subscriber (
  id            bigint not null,
  email         varchar(254) character set ascii collate ascii_bin not null,
  language      char(2) character set ascii collate ascii_bin not null,
  status        varchar(20) character set ascii collate ascii_bin not null,
  token         char(32) character set ascii collate ascii_bin not null,
  wanted        varchar(200) character set ascii collate ascii_bin not null,
  confirm_hash  char(64) character set ascii collate ascii_bin null,
  confirm_until datetime(6) null,
  asked_at      datetime(6) not null,
  confirmed_at  datetime(6) null,
  constraint subscriber_pk primary key (id),
  constraint subscriber_email_uq unique (email),
  constraint subscriber_token_uq unique (token),
  constraint subscriber_confirm_uq unique (confirm_hash),
  constraint subscriber_status check (status in ('PENDING', 'CONFIRMED')),
  constraint subscriber_confirmed check ((status = 'CONFIRMED') = (confirmed_at is not null)),
  key subscriber_until_ix (confirm_until)
);
--rollback drop table ${domain}.subscriber;

--changeset subscription:0001-subscriber-topic
--comment: What a confirmed subscriber is written about
create table ${domain}.subscriber_topic (
  subscriber_id bigint not null,
  topic         varchar(20) character set ascii collate ascii_bin not null,
  constraint subscriber_topic_pk primary key (subscriber_id, topic),
  constraint subscriber_topic_subscriber_fk foreign key (subscriber_id) references ${domain}.subscriber (id) on delete cascade,
  key subscriber_topic_ix (topic, subscriber_id)
);
--rollback drop table ${domain}.subscriber_topic;

--changeset subscription:0001-mailing
--comment: What is to be told, once and never again; letters are written for it subscriber after subscriber (keyset)
create table ${domain}.mailing (
  id          bigint not null,
  kind        varchar(20) character set ascii collate ascii_bin not null,
  subject_id  bigint not null,
  topic       varchar(20) character set ascii collate ascii_bin not null,
  created_at  datetime(6) not null,
  expanded_to bigint not null,
  expanded    boolean not null,
  constraint mailing_pk primary key (id),
  constraint mailing_subject_uq unique (kind, subject_id),
  constraint mailing_kind check (kind in ('ARTICLE', 'DECISION')),
  key mailing_expanded_ix (expanded, id)
);
--rollback drop table ${domain}.mailing;

--changeset subscription:0001-letter
--comment: One row for each message and subscriber, there before anything is sent; SENDING that is never settled is not sent again
create table ${domain}.letter (
  id            bigint not null,
  subscriber_id bigint not null,
  mailing_id    bigint null,
  confirm_token varchar(60) character set ascii collate ascii_bin null,
  state         varchar(20) character set ascii collate ascii_bin not null,
  attempts      int not null,
  created_at    datetime(6) not null,
  due_at        datetime(6) not null,
  sent_at       datetime(6) null,
  problem       varchar(500) character set utf8mb4 collate utf8mb4_0900_ai_ci not null,
  constraint letter_pk primary key (id),
  constraint letter_once_uq unique (mailing_id, subscriber_id),
  constraint letter_subscriber_fk foreign key (subscriber_id) references ${domain}.subscriber (id) on delete cascade,
  constraint letter_mailing_fk foreign key (mailing_id) references ${domain}.mailing (id),
  constraint letter_state check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
  key letter_due_ix (state, due_at),
  key letter_sent_ix (sent_at)
);
--rollback drop table ${domain}.letter;
