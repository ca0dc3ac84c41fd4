--liquibase formatted sql

--changeset round:0001-review-round
--comment: A round (đợt xét): what the board takes in and until when. awards, unit_kinds and papers are codes with commas between them; empty for any, all, none
create table ${domain}.review_round (
  id                 bigint not null,
  name               varchar(300) not null,
  kind               varchar(20) character set ascii collate ascii_bin not null,
  year               int not null,
  school_year        boolean not null,
  campaign_id        bigint null,
  awards             varchar(2000) character set ascii collate ascii_bin not null,
  unit_kinds         varchar(400) character set ascii collate ascii_bin not null,
  papers             varchar(400) character set ascii collate ascii_bin not null,
  registration_until date null,
  submission_from    date null,
  submission_until   date null,
  supplement_until   date null,
  reception_days     int not null,
  appraisal_days     int not null,
  opinion_days       int null,
  track              varchar(20) character set ascii collate ascii_bin not null,
  legal_basis        varchar(500) not null,
  note               text not null,
  status             varchar(20) character set ascii collate ascii_bin not null,
  demo               boolean not null default false,
  version            int not null default 0,
  constraint review_round_pk primary key (id),
  constraint review_round_campaign_fk foreign key (campaign_id) references ${domain}.campaign (id),
  constraint review_round_year check (year between 1945 and 2100),
  constraint review_round_status check (status in ('PREPARED', 'OPEN', 'CLOSED')),
  constraint review_round_dates check (submission_until is null or submission_from is null or submission_until >= submission_from)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.review_round;

--changeset round:0001-office-day
--comment: Days on which offices do otherwise than the week says: holidays, and weekend days that are worked for them
create table ${domain}.office_day (
  day   date not null,
  works boolean not null,
  name  varchar(200) not null,
  constraint office_day_pk primary key (day)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.office_day;
