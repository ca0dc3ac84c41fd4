--liquibase formatted sql

--changeset nomination:0040-edits-kept
--comment: What a superior unit wrote otherwise of a nominee (line_id: as which it was put forward first) whose dossier it sent back, until it comes again
create table ${domain}.nominee_edit_kept (
  line_id bigint not null,
  unit_id bigint not null,
  content text not null,
  constraint nominee_edit_kept_pk primary key (line_id, unit_id),
  constraint nominee_edit_kept_line_fk foreign key (line_id) references ${domain}.nominee (id) on delete cascade,
  constraint nominee_edit_kept_unit_fk foreign key (unit_id) references ${domain}.unit (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.nominee_edit_kept;
