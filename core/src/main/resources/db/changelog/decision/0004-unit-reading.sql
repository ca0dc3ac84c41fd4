--liquibase formatted sql

--changeset decision:0004-unit-reading
--comment: What officials said about units that decisions give as text only: which unit of the directory it is, or none of it
create table ${domain}.unit_reading (
  id           bigint not null,
  text         varchar(300) not null,
  text_fold    varchar(300) collate utf8mb4_bin not null,
  rule_unit_id bigint null,
  unit_id      bigint null,
  status       varchar(20) character set ascii collate ascii_bin not null,
  honour_count int not null,
  proposed_by  varchar(100) not null,
  proposed_at  datetime(6) not null,
  settled_by   varchar(100) null,
  settled_at   datetime(6) null,
  version      int not null,
  constraint unit_reading_pk primary key (id),
  constraint unit_reading_rule_fk foreign key (rule_unit_id) references ${domain}.unit (id),
  constraint unit_reading_unit_fk foreign key (unit_id) references ${domain}.unit (id),
  constraint unit_reading_status check (status in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'TAKEN_BACK')),
  constraint unit_reading_two_people check (settled_by is null or status = 'TAKEN_BACK' or settled_by <> proposed_by),
  key unit_reading_fold_ix (text_fold, status)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.unit_reading;
