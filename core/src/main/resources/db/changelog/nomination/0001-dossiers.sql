--liquibase formatted sql

--changeset nomination:0001-dossier
--comment: A unit's submission (tờ trình) in a round with its nominees. versions counts what was sent, returned_version is the one given back last; due_on is the day on which whoever has it must be done
create table ${domain}.dossier (
  id               bigint not null,
  round_id         bigint not null,
  unit_id          bigint not null,
  unit_name        varchar(300) not null,
  number           varchar(100) not null,
  dated            date null,
  signer           varchar(150) not null,
  signer_post      varchar(200) not null,
  content          text not null,
  status           varchar(20) character set ascii collate ascii_bin not null,
  versions         int not null default 0,
  returned_version int not null default 0,
  begun_by         varchar(100) collate utf8mb4_bin not null,
  begun_at         datetime(6) not null,
  sent_at          datetime(6) null,
  received_on      date null,
  specialist       varchar(100) collate utf8mb4_bin null,
  due_on           date null,
  demo             boolean not null default false,
  version          int not null default 0,
  constraint dossier_pk primary key (id),
  constraint dossier_round_fk foreign key (round_id) references ${domain}.review_round (id),
  constraint dossier_unit_fk foreign key (unit_id) references ${domain}.unit (id),
  constraint dossier_status check (status in ('DRAFT', 'AWAITING_LEADER', 'SENT', 'RECEIVED', 'IN_VERIFICATION', 'RETURNED', 'VERIFIED', 'WITHDRAWN')),
  constraint dossier_versions check (returned_version between 0 and versions),
  constraint dossier_sent check (status in ('DRAFT', 'AWAITING_LEADER') or versions > 0),
  constraint dossier_received check (status not in ('RECEIVED', 'IN_VERIFICATION', 'VERIFIED') or received_on is not null),
  constraint dossier_specialist check (status not in ('IN_VERIFICATION', 'VERIFIED') or specialist is not null)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index dossier_status_ix on ${domain}.dossier (status, due_on, id);
create index dossier_unit_ix on ${domain}.dossier (unit_id, id);
create index dossier_sent_ix on ${domain}.dossier (sent_at, id);
--rollback drop table ${domain}.dossier;

--changeset nomination:0001-nominee
--comment: One recipient put forward for one award in a dossier. recipient_id is null for one that the register does not hold
create table ${domain}.nominee (
  id           bigint not null,
  dossier_id   bigint not null,
  ordinal      int not null,
  recipient_id bigint null,
  kind         varchar(20) character set ascii collate ascii_bin not null,
  name         varchar(300) not null,
  sex          varchar(10) character set ascii collate ascii_bin null,
  post         varchar(300) not null,
  unit_text    varchar(300) not null,
  subject_class varchar(40) character set ascii collate ascii_bin null,
  award        varchar(40) character set ascii collate ascii_bin not null,
  year_from    int not null,
  year_to      int not null,
  school_year  boolean not null,
  achievement  varchar(1000) not null,
  status       varchar(20) character set ascii collate ascii_bin not null,
  outcome      varchar(20) character set ascii collate ascii_bin null,
  reason       varchar(1000) not null,
  hold_until   date null,
  judgement_id bigint null,
  concluded_by varchar(100) collate utf8mb4_bin null,
  concluded_at datetime(6) null,
  version      int not null default 0,
  constraint nominee_pk primary key (id),
  constraint nominee_dossier_fk foreign key (dossier_id) references ${domain}.dossier (id),
  constraint nominee_recipient_fk foreign key (recipient_id) references ${domain}.recipient (id),
  constraint nominee_judgement_fk foreign key (judgement_id) references ${domain}.judgement (id),
  constraint nominee_status check (status in ('PROPOSED', 'ELIGIBLE', 'NOT_ELIGIBLE', 'ON_HOLD')),
  constraint nominee_concluded check ((status = 'PROPOSED') = (concluded_by is null)),
  constraint nominee_reason check (status not in ('NOT_ELIGIBLE', 'ON_HOLD') or reason <> '')
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index nominee_dossier_ix on ${domain}.nominee (dossier_id, ordinal, id);
--rollback drop table ${domain}.nominee;

--changeset nomination:0001-dossier-move
--comment: The steps that changed a dossier's state, in order; clocks are counted from them
create table ${domain}.dossier_move (
  dossier_id bigint not null,
  ordinal    int not null,
  step       varchar(20) character set ascii collate ascii_bin not null,
  became     varchar(20) character set ascii collate ascii_bin not null,
  done_by    varchar(100) collate utf8mb4_bin not null,
  at         datetime(6) not null,
  reason     varchar(2000) not null,
  sent_version int not null,
  specialist varchar(100) collate utf8mb4_bin null,
  constraint dossier_move_pk primary key (dossier_id, ordinal),
  constraint dossier_move_dossier_fk foreign key (dossier_id) references ${domain}.dossier (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.dossier_move;

--changeset nomination:0001-dossier-version
--comment: What was sent, as it was sent; never changed
create table ${domain}.dossier_version (
  dossier_id bigint not null,
  number     int not null,
  signed_by  varchar(100) collate utf8mb4_bin not null,
  signed_at  datetime(6) not null,
  content    longtext not null,
  constraint dossier_version_pk primary key (dossier_id, number),
  constraint dossier_version_dossier_fk foreign key (dossier_id) references ${domain}.dossier (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.dossier_version;

--changeset nomination:0001-dossier-remark
--comment: Why a version was returned, at the very nominee; the id stays when the unit removes the nominee
create table ${domain}.dossier_remark (
  dossier_id bigint not null,
  number     int not null,
  nominee_id bigint not null,
  reason     varchar(1000) not null,
  constraint dossier_remark_pk primary key (dossier_id, number, nominee_id),
  constraint dossier_remark_version_fk foreign key (dossier_id, number) references ${domain}.dossier_version (dossier_id, number)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.dossier_remark;

--changeset nomination:0001-nominee-answer
--comment: What a specialist answered to what only a person can judge, with the question as it was asked
create table ${domain}.nominee_answer (
  nominee_id bigint not null,
  ordinal    int not null,
  question   varchar(1000) not null,
  article    varchar(300) not null,
  holds      boolean not null,
  reason     varchar(1000) not null,
  constraint nominee_answer_pk primary key (nominee_id, ordinal),
  constraint nominee_answer_nominee_fk foreign key (nominee_id) references ${domain}.nominee (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.nominee_answer;
