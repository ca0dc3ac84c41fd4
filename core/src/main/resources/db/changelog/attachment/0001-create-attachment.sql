--liquibase formatted sql

--changeset attachment:0001-attachment
--comment: Files by the SHA-256 of their content; the bytes lie in the attachment store on disk
create table ${domain}.attachment (
  sha256     char(64) character set ascii collate ascii_bin not null,
  name       varchar(255) not null,
  media_type varchar(120) character set ascii collate ascii_bin not null,
  size       bigint not null,
  stored_at  datetime(6) not null,
  stored_by  varchar(100) not null,
  constraint attachment_pk primary key (sha256),
  constraint attachment_size check (size > 0)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.attachment;

--changeset attachment:0001-public-file
--comment: Files in the public store; a file there without a use is removed
create table ${domain}.public_file (
  path   varchar(80) character set ascii collate ascii_bin not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  size   bigint not null,
  constraint public_file_pk primary key (path),
  constraint public_file_attachment_fk foreign key (sha256) references ${domain}.attachment (sha256)
);
--rollback drop table ${domain}.public_file;

--changeset attachment:0001-public-file-use
--comment: Which public record shows which file, so that a file lives exactly as long as a record that needs it
create table ${domain}.public_file_use (
  path    varchar(80) character set ascii collate ascii_bin not null,
  used_by varchar(140) character set ascii collate ascii_bin not null,
  constraint public_file_use_pk primary key (path, used_by),
  constraint public_file_use_file_fk foreign key (path) references ${domain}.public_file (path),
  key public_file_use_by_ix (used_by)
);
--rollback drop table ${domain}.public_file_use;

--changeset attachment:0001-public-picture
--comment: The re-encoded copies of a picture, so that it is encoded once
create table ${domain}.public_picture (
  sha256     char(64) character set ascii collate ascii_bin not null,
  path       varchar(80) character set ascii collate ascii_bin not null,
  small_path varchar(80) character set ascii collate ascii_bin not null,
  width      int not null,
  height     int not null,
  constraint public_picture_pk primary key (sha256),
  constraint public_picture_attachment_fk foreign key (sha256) references ${domain}.attachment (sha256),
  constraint public_picture_file_fk foreign key (path) references ${domain}.public_file (path),
  constraint public_picture_small_fk foreign key (small_path) references ${domain}.public_file (path)
);
--rollback drop table ${domain}.public_picture;
