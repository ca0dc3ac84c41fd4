--liquibase formatted sql

--changeset organisation:0001-unit
--comment: A unit as it was in one interval of time; a merger or renaming ends one row and begins another
create table ${domain}.unit (
  id         bigint not null,
  code       varchar(40) character set ascii collate ascii_bin not null,
  name       varchar(300) not null,
  name_fold  varchar(300) collate utf8mb4_bin not null,
  kind       varchar(30) character set ascii collate ascii_bin not null,
  parent_id  bigint null,
  valid_from date not null,
  valid_to   date null,
  aliases    varchar(1000) not null default '',
  demo       boolean not null default false,
  version    int not null default 0,
  constraint unit_pk primary key (id),
  constraint unit_code_uq unique (code),
  constraint unit_parent_fk foreign key (parent_id) references ${domain}.unit (id),
  constraint unit_dates check (valid_to is null or valid_to >= valid_from),
  key unit_fold_ix (name_fold),
  key unit_dates_ix (valid_from, valid_to)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.unit;

--changeset organisation:0001-unit-succession
--comment: Which unit took over which, when and how
create table ${domain}.unit_succession (
  predecessor_id bigint not null,
  successor_id   bigint not null,
  on_date        date not null,
  kind           varchar(20) character set ascii collate ascii_bin not null,
  legal_basis    varchar(300) not null,
  constraint unit_succession_pk primary key (predecessor_id, successor_id),
  constraint unit_succession_predecessor_fk foreign key (predecessor_id) references ${domain}.unit (id),
  constraint unit_succession_successor_fk foreign key (successor_id) references ${domain}.unit (id),
  constraint unit_succession_kind check (kind in ('MERGE', 'SPLIT', 'RENAME', 'TRANSFER'))
);
--rollback drop table ${domain}.unit_succession;

--changeset organisation:0001-recipient
--comment: Who can be honoured. Namesakes are separate rows until an official joins them; never joined by name
create table ${domain}.recipient (
  id        bigint not null,
  kind      varchar(20) character set ascii collate ascii_bin not null,
  name      varchar(300) not null,
  name_fold varchar(300) collate utf8mb4_bin not null,
  name_sort varchar(255) character set ascii collate ascii_bin not null,
  sex       varchar(10) character set ascii collate ascii_bin null,
  unit_id   bigint null,
  unit_text varchar(300) not null default '',
  demo      boolean not null default false,
  constraint recipient_pk primary key (id),
  constraint recipient_unit_fk foreign key (unit_id) references ${domain}.unit (id),
  constraint recipient_kind check (kind in ('PERSON', 'COLLECTIVE', 'HOUSEHOLD')),
  constraint recipient_sex check (sex is null or sex in ('MALE', 'FEMALE')),
  key recipient_fold_ix (name_fold, kind)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.recipient;
