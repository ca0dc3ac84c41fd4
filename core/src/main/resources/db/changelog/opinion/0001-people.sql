--liquibase formatted sql

--changeset opinion:0001-opinion-list
--comment: A list of nominees that goes public for the people's opinion, from an hour to an hour
create table ${domain}.opinion_list (
  id           bigint not null,
  round_id     bigint not null,
  title        varchar(300) not null,
  note         text not null,
  opens_at     datetime(6) not null,
  closes_at    datetime(6) not null,
  status       varchar(20) character set ascii collate ascii_bin not null,
  written_by   varchar(100) collate utf8mb4_bin not null,
  confirmed_by varchar(100) collate utf8mb4_bin null,
  ended_at     datetime(6) null,
  reason       varchar(1000) not null,
  changes      int not null default 0,
  demo         boolean not null default false,
  version      int not null default 0,
  constraint opinion_list_pk primary key (id),
  constraint opinion_list_round_fk foreign key (round_id) references ${domain}.review_round (id),
  constraint opinion_list_status check (status in ('DRAFT', 'AWAITING', 'CONFIRMED', 'PUBLIC', 'ENDED', 'TAKEN_DOWN')),
  constraint opinion_list_hours check (closes_at > opens_at),
  constraint opinion_list_confirmed check (status in ('DRAFT', 'AWAITING') or confirmed_by is not null),
  constraint opinion_list_ended check ((status in ('ENDED', 'TAKEN_DOWN')) = (ended_at is not null))
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index opinion_list_due_ix on ${domain}.opinion_list (status, opens_at);
--rollback drop table ${domain}.opinion_list;

--changeset opinion:0001-opinion-list-nominee
--comment: Who stands on a list, with what the public reads and nothing else; copied, so that what was confirmed is what is shown
create table ${domain}.opinion_list_nominee (
  list_id     bigint not null,
  number      int not null,
  nominee_id  bigint not null,
  person      boolean not null,
  salutation  varchar(30) not null,
  name        varchar(300) not null,
  post        varchar(300) not null,
  unit        varchar(300) not null,
  proposed_by varchar(300) not null,
  award       varchar(40) character set ascii collate ascii_bin not null,
  period      varchar(30) not null,
  achievement varchar(1000) not null,
  child       boolean not null default false,
  consent     varchar(300) not null default '',
  constraint opinion_list_nominee_pk primary key (list_id, number),
  constraint opinion_list_nominee_uq unique (list_id, nominee_id),
  constraint opinion_list_nominee_list_fk foreign key (list_id) references ${domain}.opinion_list (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.opinion_list_nominee;

--changeset opinion:0001-opinion
--comment: What a citizen said of a list or of one on it, and what became of it; name and contact are never published
create table ${domain}.opinion (
  id          bigint not null,
  reference   char(12) character set ascii collate ascii_bin not null,
  list_id     bigint not null,
  nominee_id  bigint null,
  kind        varchar(20) character set ascii collate ascii_bin not null,
  body        varchar(8000) not null,
  sender      varchar(150) not null,
  contact     varchar(254) null,
  language    char(2) character set ascii collate ascii_bin not null,
  sender_hash char(64) character set ascii collate ascii_bin not null,
  received_at datetime(6) not null,
  promised_on date not null,
  status      varchar(20) character set ascii collate ascii_bin not null,
  named       boolean not null,
  taken_up_by varchar(100) collate utf8mb4_bin null,
  taken_up_at datetime(6) null,
  answer      varchar(2000) not null,
  closed_by   varchar(100) collate utf8mb4_bin null,
  closed_at   datetime(6) null,
  demo        boolean not null,
  version     int not null,
  constraint opinion_pk primary key (id),
  constraint opinion_reference_uq unique (reference),
  constraint opinion_list_fk foreign key (list_id) references ${domain}.opinion_list (id),
  constraint opinion_kind check (kind in ('OPINION', 'COMPLAINT')),
  constraint opinion_status check (status in ('RECEIVED', 'IN_PROGRESS', 'ANSWERED', 'UNFOUNDED', 'ACCEPTED')),
  constraint opinion_accepted check (status <> 'ACCEPTED' or named),
  constraint opinion_taken_up check (status = 'RECEIVED' or taken_up_at is not null),
  constraint opinion_closed check ((status in ('ANSWERED', 'UNFOUNDED', 'ACCEPTED')) = (closed_at is not null)),
  constraint opinion_answered check (closed_at is null or answer <> '')
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index opinion_status_ix on ${domain}.opinion (status, promised_on);
create index opinion_closed_ix on ${domain}.opinion (closed_at);
create index opinion_nominee_ix on ${domain}.opinion (nominee_id);
--rollback drop table ${domain}.opinion;
