--liquibase formatted sql

--changeset inbox:0006-opinion
--comment: What citizens say of lists under the people's opinion; the reference is made by the portal, so that the same form sent twice is one row. number is the place on the list, 0 for the whole list
create table ${inbox}.opinion (
  id          bigint not null,
  reference   char(12) character set ascii collate ascii_bin not null,
  list_code   varchar(20) character set ascii collate ascii_bin not null,
  number      int not null,
  kind        varchar(20) character set ascii collate ascii_bin not null,
  body        varchar(8000) not null,
  sender      varchar(600) null,
  contact     varchar(254) null,
  language    char(2) character set ascii collate ascii_bin not null,
  sender_hash char(64) character set ascii collate ascii_bin not null,
  received_at datetime(6) not null,
  promised_on date not null,
  constraint opinion_pk primary key (id),
  constraint opinion_reference_uq unique (reference)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${inbox}.opinion;
