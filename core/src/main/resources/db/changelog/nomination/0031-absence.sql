--liquibase formatted sql

--changeset nomination:0031-absence
--comment: Somebody of the board is away (vắng) on these days, the last one included, and who stands in meanwhile; names are user names
create table ${domain}.absence (
  id         bigint not null,
  official   varchar(100) collate utf8mb4_bin not null,
  substitute varchar(100) collate utf8mb4_bin not null,
  first_day  date not null,
  last_day   date not null,
  note       varchar(300) not null,
  entered_by varchar(100) collate utf8mb4_bin not null,
  entered_at datetime(6) not null,
  constraint absence_pk primary key (id),
  constraint absence_days check (last_day >= first_day),
  constraint absence_another check (official <> substitute)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index absence_official_ix on ${domain}.absence (official, last_day);
create index absence_substitute_ix on ${domain}.absence (substitute, last_day);
--rollback drop table ${domain}.absence;

--changeset nomination:0031-in-place-of
--comment: For whom a step was taken, a dossier assigned or a nominee concluded, since that one was away; null for nobody
alter table ${domain}.dossier_move add column in_place_of varchar(100) collate utf8mb4_bin null;
alter table ${domain}.nominee add column concluded_in_place_of varchar(100) collate utf8mb4_bin null;
--rollback alter table ${domain}.dossier_move drop column in_place_of;
--rollback alter table ${domain}.nominee drop column concluded_in_place_of;
