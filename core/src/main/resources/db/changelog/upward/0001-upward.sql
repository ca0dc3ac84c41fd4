--liquibase formatted sql

--changeset upward:0001-upward-proposal
--comment: What the province proposes to the Prime Minister or the President; due_on stands while it is asked back
create table ${domain}.upward_proposal (
  id                 bigint not null,
  round_id           bigint not null,
  authority          varchar(20) character set ascii collate ascii_bin not null,
  title              varchar(300) not null,
  number             varchar(60) not null,
  dated_on           date null,
  receiver           varchar(300) not null,
  note               text not null,
  status             varchar(20) character set ascii collate ascii_bin not null,
  sent_on            date null,
  due_on             date null,
  askings            int not null default 0,
  decision_number    varchar(20) null,
  decision_symbol    varchar(40) null,
  decided_on         date null,
  decision_authority varchar(300) null,
  written_by         varchar(100) collate utf8mb4_bin not null,
  confirmed_by       varchar(100) collate utf8mb4_bin null,
  changes            int not null default 0,
  demo               boolean not null default false,
  version            int not null default 0,
  constraint upward_proposal_pk primary key (id),
  constraint upward_proposal_round_fk foreign key (round_id) references ${domain}.review_round (id),
  constraint upward_proposal_authority check (authority in ('PRIME_MINISTER', 'PRESIDENT')),
  constraint upward_proposal_status check (status in
    ('DRAFT', 'AWAITING', 'CONFIRMED', 'SENT', 'ASKED_BACK', 'ANSWERED', 'DECIDED', 'REFUSED', 'WITHDRAWN')),
  constraint upward_proposal_confirmed check (status in ('DRAFT', 'AWAITING') or confirmed_by is not null),
  constraint upward_proposal_sent check (status in ('DRAFT', 'AWAITING', 'CONFIRMED', 'WITHDRAWN') or sent_on is not null),
  constraint upward_proposal_asked check ((status = 'ASKED_BACK') = (due_on is not null)),
  constraint upward_proposal_decided check ((status = 'DECIDED') = (decided_on is not null))
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index upward_proposal_status_ix on ${domain}.upward_proposal (status, due_on);
--rollback drop table ${domain}.upward_proposal;

--changeset upward:0001-upward-nominee
--comment: Who stands in it, copied when taken in. standing is true, or null once it was refused or withdrawn: nobody stands in two
create table ${domain}.upward_nominee (
  proposal_id bigint not null,
  ordinal     int not null,
  nominee_id  bigint not null,
  dossier_id  bigint not null,
  kind        varchar(20) character set ascii collate ascii_bin not null,
  name        varchar(300) not null,
  sex         varchar(10) character set ascii collate ascii_bin null,
  post        varchar(300) not null,
  unit_text   varchar(300) not null,
  proposed_by varchar(300) not null,
  award       varchar(40) character set ascii collate ascii_bin not null,
  year_from   int not null,
  year_to     int not null,
  school_year boolean not null,
  achievement varchar(1000) not null,
  standing    boolean null,
  constraint upward_nominee_pk primary key (proposal_id, nominee_id),
  constraint upward_nominee_once_uq unique (nominee_id, standing),
  constraint upward_nominee_of_fk foreign key (proposal_id) references ${domain}.upward_proposal (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.upward_nominee;

--changeset upward:0001-upward-paper
--comment: The files of the package: what the board added, and from the submission on what lay with nominees and was made here, frozen
create table ${domain}.upward_paper (
  id          bigint not null,
  proposal_id bigint not null,
  dossier_id  bigint null,
  nominee_id  bigint null,
  part        varchar(20) character set ascii collate ascii_bin not null,
  sha256      char(64) character set ascii collate ascii_bin not null,
  name        varchar(255) not null,
  media_type  varchar(150) character set ascii collate ascii_bin not null,
  size        bigint not null,
  supplement  int not null,
  added       boolean not null,
  added_by    varchar(100) collate utf8mb4_bin not null,
  added_at    datetime(6) not null,
  constraint upward_paper_pk primary key (id),
  constraint upward_paper_of_fk foreign key (proposal_id) references ${domain}.upward_proposal (id),
  constraint upward_paper_file_fk foreign key (sha256) references ${domain}.attachment (sha256)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.upward_paper;

--changeset upward:0001-upward-move
--comment: The steps that changed its state; on_day is the day of the letter, at when it was noted
create table ${domain}.upward_move (
  proposal_id bigint not null,
  ordinal     int not null,
  step        varchar(20) character set ascii collate ascii_bin not null,
  done_by     varchar(100) collate utf8mb4_bin not null,
  at          datetime(6) not null,
  on_day      date null,
  due_on      date null,
  said        varchar(2000) not null,
  constraint upward_move_pk primary key (proposal_id, ordinal),
  constraint upward_move_of_fk foreign key (proposal_id) references ${domain}.upward_proposal (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.upward_move;
