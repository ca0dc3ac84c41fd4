--liquibase formatted sql

--changeset annex:0001-annex-mapping
--comment: What the columns of a layout mean, as an official chose; known again by the words of its header
create table ${domain}.annex_mapping (
  fingerprint   char(64) character set ascii collate ascii_bin not null,
  header_lines  int not null,
  column_kinds  varchar(1500) character set ascii collate ascii_bin not null,
  chosen_by     varchar(100) not null,
  chosen_at     datetime(6) not null,
  constraint annex_mapping_pk primary key (fingerprint),
  constraint annex_mapping_lines check (header_lines between 0 and 5)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.annex_mapping;
