--liquibase formatted sql

--changeset consultation:0001-consultation
--comment: What a body is asked about nominees of a dossier; unit_id is null for a body whose answer the board writes down. dossier_unit_id and dossier_name are copied, so that reach needs no other room
create table ${domain}.consultation (
  id              bigint not null,
  dossier_id      bigint not null,
  dossier_unit_id bigint not null,
  dossier_name    varchar(500) not null,
  unit_id         bigint null,
  body            varchar(300) not null,
  question        text not null,
  due_on          date not null,
  status          varchar(20) character set ascii collate ascii_bin not null,
  asked_by        varchar(100) collate utf8mb4_bin not null,
  asked_at        datetime(6) not null,
  note            varchar(1000) not null,
  answered_by     varchar(100) collate utf8mb4_bin null,
  answered_at     datetime(6) null,
  demo            boolean not null default false,
  version         int not null default 0,
  constraint consultation_pk primary key (id),
  constraint consultation_dossier_fk foreign key (dossier_id) references ${domain}.dossier (id),
  constraint consultation_unit_fk foreign key (unit_id) references ${domain}.unit (id),
  constraint consultation_status check (status in ('ASKED', 'ANSWERED', 'WITHDRAWN')),
  constraint consultation_answered check ((status = 'ANSWERED') = (answered_by is not null))
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index consultation_status_ix on ${domain}.consultation (status, due_on, id);
--rollback drop table ${domain}.consultation;

--changeset consultation:0001-consultation-nominee
--comment: Of whom it is asked, as it stood then, and what was answered; the id stays when the unit removes the nominee
create table ${domain}.consultation_nominee (
  consultation_id bigint not null,
  nominee_id      bigint not null,
  ordinal         int not null,
  name            varchar(300) not null,
  post            varchar(300) not null,
  unit_text       varchar(300) not null,
  award           varchar(40) character set ascii collate ascii_bin not null,
  period          varchar(30) not null,
  answer          varchar(20) character set ascii collate ascii_bin null,
  reason          varchar(1000) not null,
  constraint consultation_nominee_pk primary key (consultation_id, nominee_id),
  constraint consultation_nominee_of_fk foreign key (consultation_id) references ${domain}.consultation (id),
  constraint consultation_nominee_answer check (answer in ('NO_OBJECTION', 'OBJECTION', 'NOT_KNOWN')),
  constraint consultation_nominee_reason check (answer <> 'OBJECTION' or reason <> '')
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index consultation_nominee_ix on ${domain}.consultation_nominee (nominee_id);
--rollback drop table ${domain}.consultation_nominee;
