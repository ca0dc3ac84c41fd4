--liquibase formatted sql

--changeset reporting:0004-given-file
--comment: What reporting has given out: the checksum in print, the digest of the bytes, the question and, of short files, the lines in canonical form (gzip), so that a file that comes back can be told from one that was changed
create table ${reporting}.given_file (
  id           bigint not null,
  code         char(26) character set ascii collate ascii_bin not null,
  sha256       char(64) character set ascii collate ascii_bin not null,
  name         varchar(120) character set ascii collate ascii_bin not null,
  question     varchar(2000) not null,
  language     char(2) character set ascii collate ascii_bin not null,
  username     varchar(100) not null,
  full_name    varchar(200) not null,
  reach        varchar(2000) character set ascii collate ascii_bin not null,
  data_version varchar(60) character set ascii collate ascii_bin not null,
  row_count    bigint not null,
  total        bigint not null,
  made_at      datetime(6) not null,
  figures      char(64) character set ascii collate ascii_bin not null,
  content      mediumblob null,
  constraint given_file_pk primary key (id),
  key given_file_code_ix (code),
  key given_file_sha256_ix (sha256)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${reporting}.given_file;
