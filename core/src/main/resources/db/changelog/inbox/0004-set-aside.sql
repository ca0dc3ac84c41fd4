--liquibase formatted sql

--changeset inbox:0004-set-aside
--comment: Rows of the inbox that could not be taken, as they were sent, until an official tries them again or dismisses them
create table ${domain}.inbox_set_aside (
  id           bigint not null,
  inbox_table  varchar(40) character set ascii collate ascii_bin not null,
  content      longtext not null,
  problem      varchar(1000) not null,
  set_aside_at datetime(6) not null,
  attempts     int not null,
  constraint inbox_set_aside_pk primary key (id),
  key inbox_set_aside_at_ix (set_aside_at)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.inbox_set_aside;
