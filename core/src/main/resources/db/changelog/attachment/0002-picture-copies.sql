--liquibase formatted sql

--changeset attachment:0002-public-picture-copy
--comment: The re-encoded copies of a picture in all sizes, so that it is encoded once
create table ${domain}.public_picture_copy (
  sha256 char(64) character set ascii collate ascii_bin not null,
  width  int not null,
  height int not null,
  path   varchar(80) character set ascii collate ascii_bin not null,
  constraint public_picture_copy_pk primary key (sha256, width),
  constraint public_picture_copy_attachment_fk foreign key (sha256) references ${domain}.attachment (sha256),
  constraint public_picture_copy_file_fk foreign key (path) references ${domain}.public_file (path)
);
--rollback drop table ${domain}.public_picture_copy;

--changeset attachment:0002-no-two-sizes
--comment: What it remembered is made again; the files themselves stay as long as a record shows them
drop table ${domain}.public_picture;
--rollback create table ${domain}.public_picture (sha256 char(64) character set ascii collate ascii_bin not null, path varchar(80) character set ascii collate ascii_bin not null, small_path varchar(80) character set ascii collate ascii_bin not null, width int not null, height int not null, constraint public_picture_pk primary key (sha256), constraint public_picture_attachment_fk foreign key (sha256) references ${domain}.attachment (sha256), constraint public_picture_file_fk foreign key (path) references ${domain}.public_file (path), constraint public_picture_small_fk foreign key (small_path) references ${domain}.public_file (path));
