--liquibase formatted sql

--changeset ledger:0001-ledger-head
--comment: The one row that gives commits their order; epoch is raised by every restore
create table ${domain}.ledger_head (
  id    tinyint not null,
  seq   bigint not null,
  hash  char(64) character set ascii collate ascii_bin not null,
  epoch bigint not null,
  constraint ledger_head_pk primary key (id),
  constraint ledger_head_one check (id = 1)
);
--rollback drop table ${domain}.ledger_head;

--changeset ledger:0001-ledger-head-row
insert into ${domain}.ledger_head (id, seq, hash, epoch) values (1, 0, repeat('0', 64), 1);
--rollback delete from ${domain}.ledger_head;

--changeset ledger:0001-feed
create table ${domain}.feed (
  seq  bigint not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  code varchar(120) character set ascii collate ascii_bin not null,
  constraint feed_pk primary key (seq)
);
--rollback drop table ${domain}.feed;

--changeset ledger:0001-audit-entry
create table ${audit}.entry (
  seq           bigint not null,
  at            datetime(6) not null,
  actor         varchar(100) not null,
  verb          varchar(60) character set ascii collate ascii_bin not null,
  subject_kind  varchar(40) character set ascii collate ascii_bin not null,
  subject_id    varchar(120) not null,
  detail        longtext not null,
  previous_hash char(64) character set ascii collate ascii_bin not null,
  hash          char(64) character set ascii collate ascii_bin not null,
  constraint entry_pk primary key (seq),
  key entry_subject_ix (subject_kind, subject_id, seq)
) character set utf8mb4 collate utf8mb4_bin;
--rollback drop table ${audit}.entry;
