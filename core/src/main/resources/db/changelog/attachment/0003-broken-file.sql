--liquibase formatted sql

--changeset attachment:0003-broken-file
--comment: Stored files that are not what their hash says, until they are whole again
create table ${domain}.broken_file (
  store    varchar(10) character set ascii collate ascii_bin not null,
  path     varchar(80) character set ascii collate ascii_bin not null,
  sha256   char(64) character set ascii collate ascii_bin not null,
  state    varchar(10) character set ascii collate ascii_bin not null,
  found_at datetime(6) not null,
  constraint broken_file_pk primary key (store, path),
  constraint broken_file_attachment_fk foreign key (sha256) references ${domain}.attachment (sha256)
);
--rollback drop table ${domain}.broken_file;
