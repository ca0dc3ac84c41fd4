--liquibase formatted sql

--changeset inbox:0005-report-letter
--comment: What reporting wants an official to be written of: a scheduled report that was made, or was given up
create table ${inbox}.report_letter (
  id           bigint not null,
  username     varchar(100) not null,
  name         varchar(120) not null,
  planned_at   datetime(6) not null,
  made         boolean not null,
  data_version varchar(60) character set ascii collate ascii_bin not null,
  row_count    bigint not null,
  total        bigint not null,
  constraint report_letter_pk primary key (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${inbox}.report_letter;
