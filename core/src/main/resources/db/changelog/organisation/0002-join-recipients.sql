--liquibase formatted sql

--changeset organisation:0002-recipient-joined-into
--comment: The recipient that an official found to be the same; null for one that stands for itself
alter table ${domain}.recipient
  add column joined_into bigint null,
  add constraint recipient_joined_fk foreign key (joined_into) references ${domain}.recipient (id),
  add constraint recipient_not_own check (joined_into is null or joined_into <> id);
--rollback alter table ${domain}.recipient drop constraint recipient_not_own, drop foreign key recipient_joined_fk, drop column joined_into;

--changeset organisation:0002-recipient-by-name
--comment: The list of recipients is shown in the order of names
create index recipient_sort_ix on ${domain}.recipient (name_sort, id);
--rollback drop index recipient_sort_ix on ${domain}.recipient;

--changeset organisation:0002-recipient-joining
--comment: That an official joined two recipients, why, and whether it was taken back
create table ${domain}.recipient_joining (
  id        bigint not null,
  kept_id   bigint not null,
  joined_id bigint not null,
  reason    varchar(1000) not null,
  joined_by varchar(100) not null,
  joined_at datetime(6) not null,
  parted_by varchar(100) null,
  parted_at datetime(6) null,
  version   int not null,
  constraint recipient_joining_pk primary key (id),
  constraint recipient_joining_kept_fk foreign key (kept_id) references ${domain}.recipient (id),
  constraint recipient_joining_joined_fk foreign key (joined_id) references ${domain}.recipient (id),
  constraint recipient_joining_two check (kept_id <> joined_id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.recipient_joining;

--changeset organisation:0002-recipient-joining-moved
--comment: What went over with a joining, so that it can go back
create table ${domain}.recipient_joining_moved (
  joining_id bigint not null,
  kind       varchar(30) character set ascii collate ascii_bin not null,
  row_id     bigint not null,
  constraint recipient_joining_moved_pk primary key (joining_id, kind, row_id),
  constraint recipient_joining_moved_fk foreign key (joining_id) references ${domain}.recipient_joining (id)
);
--rollback drop table ${domain}.recipient_joining_moved;
