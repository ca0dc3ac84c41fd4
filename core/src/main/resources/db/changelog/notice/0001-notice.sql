--liquibase formatted sql

--changeset notice:0001-notice
--comment: What officials are told of, each their own; kept a year. name is what the thing is called among officials, done_by who took the step; over_at when what waited did so no more. One act is told once
create table ${domain}.notice (
  id         bigint not null,
  account_id bigint not null,
  kind       varchar(20) character set ascii collate ascii_bin not null,
  thing      varchar(20) character set ascii collate ascii_bin not null,
  thing_id   bigint not null,
  place_id   bigint not null,
  name       varchar(300) not null,
  done_by    varchar(200) not null,
  at         datetime(6) not null,
  read_at    datetime(6) null,
  over_at    datetime(6) null,
  constraint notice_pk primary key (id),
  constraint notice_once_uq unique (account_id, at, thing_id, kind),
  constraint notice_account_fk foreign key (account_id) references ${domain}.account (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index notice_unread_ix on ${domain}.notice (account_id, read_at);
create index notice_thing_ix on ${domain}.notice (thing_id, over_at);
create index notice_at_ix on ${domain}.notice (at);
create index notice_waits_ix on ${domain}.notice (kind, over_at, at);
--rollback drop table ${domain}.notice;
