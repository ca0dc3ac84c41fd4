--liquibase formatted sql

--changeset evidence:0001-year-rating
--comment: How well a person or collective fulfilled the tasks of a year; no rating where there was only maternity leave
create table ${domain}.year_rating (
  id              bigint not null,
  recipient_id    bigint not null,
  year            int not null,
  rating          varchar(20) character set ascii collate ascii_bin null,
  maternity_leave boolean not null,
  source          varchar(300) not null,
  demo            boolean not null,
  version         int not null,
  constraint year_rating_pk primary key (id),
  constraint year_rating_recipient_fk foreign key (recipient_id) references ${domain}.recipient (id),
  constraint year_rating_year_uq unique (recipient_id, year),
  constraint year_rating_year check (year between 1945 and 2100),
  constraint year_rating_says check (rating is not null or maternity_leave),
  constraint year_rating_rating check (rating is null or rating in ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'))
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.year_rating;

--changeset evidence:0001-rating-list
--comment: Lists of ratings that were entered, so that the same file sent twice is noticed
create table ${domain}.rating_list (
  id         bigint not null,
  sha256     char(64) character set ascii collate ascii_bin not null,
  year       int not null,
  file_name  varchar(200) not null,
  rating_count int not null,
  entered_by varchar(100) not null,
  entered_at datetime(6) not null,
  constraint rating_list_pk primary key (id),
  constraint rating_list_file_uq unique (sha256, year)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.rating_list;

--changeset evidence:0001-certified-counts
--comment: Members of a collective in a year as its head certified them; a count that is null is not known
create table ${domain}.certified_counts (
  id           bigint not null,
  recipient_id bigint not null,
  year         int not null,
  members      int null,
  completed    int null,
  advanced     int null,
  fighters     int null,
  women        int null,
  disciplined  int null,
  certified_by varchar(300) not null,
  certified_on date not null,
  demo         boolean not null,
  version      int not null,
  constraint certified_counts_pk primary key (id),
  constraint certified_counts_recipient_fk foreign key (recipient_id) references ${domain}.recipient (id),
  constraint certified_counts_year_uq unique (recipient_id, year),
  constraint certified_counts_year check (year between 1945 and 2100),
  constraint certified_counts_members check (members is null or members between 1 and 1000000),
  constraint certified_counts_completed check (completed is null or completed between 0 and coalesce(members, 1000000)),
  constraint certified_counts_advanced check (advanced is null or advanced between 0 and coalesce(members, 1000000)),
  constraint certified_counts_fighters check (fighters is null or fighters between 0 and coalesce(members, 1000000)),
  constraint certified_counts_women check (women is null or women between 0 and coalesce(members, 1000000)),
  constraint certified_counts_disciplined check (disciplined is null or disciplined between 0 and coalesce(members, 1000000))
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.certified_counts;

--changeset evidence:0001-initiative
--comment: An initiative, science topic, project or work that was recognised; year is the one it counts for
create table ${domain}.initiative (
  id               bigint not null,
  title            varchar(500) not null,
  kind             varchar(20) character set ascii collate ascii_bin not null,
  year             int not null,
  recognised_level varchar(20) character set ascii collate ascii_bin not null,
  effect           varchar(20) character set ascii collate ascii_bin not null,
  recognised_on    date not null,
  recognised_by    varchar(300) not null,
  number           varchar(60) not null,
  where_used       varchar(1000) not null,
  demo             boolean not null,
  version          int not null,
  constraint initiative_pk primary key (id),
  constraint initiative_year check (year between 1945 and 2100),
  constraint initiative_kind check (kind in ('INITIATIVE', 'SCIENCE_TOPIC', 'PROJECT', 'WORK')),
  constraint initiative_level check (recognised_level in ('GRASSROOTS', 'PROVINCE', 'NATION')),
  constraint initiative_effect check (effect in ('GRASSROOTS', 'PROVINCE', 'NATION'))
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.initiative;

--changeset evidence:0001-initiative-author
create table ${domain}.initiative_author (
  initiative_id bigint not null,
  recipient_id  bigint not null,
  share         int not null,
  constraint initiative_author_pk primary key (initiative_id, recipient_id),
  constraint initiative_author_initiative_fk foreign key (initiative_id) references ${domain}.initiative (id),
  constraint initiative_author_recipient_fk foreign key (recipient_id) references ${domain}.recipient (id),
  constraint initiative_author_share check (share between 1 and 100),
  key initiative_author_recipient_ix (recipient_id, initiative_id)
);
--rollback drop table ${domain}.initiative_author;

--changeset evidence:0001-initiative-use
--comment: For which proposal an initiative was used up
create table ${domain}.initiative_use (
  initiative_id bigint not null,
  recipient_id  bigint not null,
  award_code    varchar(40) character set ascii collate ascii_bin not null,
  year          int not null,
  title         boolean not null,
  constraint initiative_use_pk primary key (initiative_id, recipient_id, award_code, year),
  constraint initiative_use_initiative_fk foreign key (initiative_id) references ${domain}.initiative (id),
  constraint initiative_use_recipient_fk foreign key (recipient_id) references ${domain}.recipient (id),
  constraint initiative_use_award_fk foreign key (award_code) references ${domain}.award (code),
  constraint initiative_use_year check (year between 1945 and 2100)
);
--rollback drop table ${domain}.initiative_use;

--changeset evidence:0001-discipline
--comment: Shown to those who may see discipline only; never public
create table ${domain}.discipline (
  id           bigint not null,
  recipient_id bigint not null,
  form         varchar(20) character set ascii collate ascii_bin not null,
  from_day     date not null,
  until_day    date not null,
  number       varchar(60) not null,
  demo         boolean not null,
  version      int not null,
  constraint discipline_pk primary key (id),
  constraint discipline_recipient_fk foreign key (recipient_id) references ${domain}.recipient (id),
  constraint discipline_days check (until_day >= from_day),
  constraint discipline_form check (form in ('REPRIMAND', 'WARNING', 'PAY_CUT', 'DEMOTION', 'REMOVAL', 'DISMISSAL', 'OTHER')),
  key discipline_recipient_ix (recipient_id, from_day)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.discipline;

--changeset evidence:0001-proceeding
--comment: What is being examined; closed_day is null while it is
create table ${domain}.proceeding (
  id           bigint not null,
  recipient_id bigint not null,
  kind         varchar(20) character set ascii collate ascii_bin not null,
  agency       varchar(300) not null,
  opened_day   date not null,
  closed_day   date null,
  summary      varchar(1000) not null,
  demo         boolean not null,
  version      int not null,
  constraint proceeding_pk primary key (id),
  constraint proceeding_recipient_fk foreign key (recipient_id) references ${domain}.recipient (id),
  constraint proceeding_days check (closed_day is null or closed_day >= opened_day),
  constraint proceeding_kind check (kind in ('INVESTIGATION', 'INSPECTION', 'COMPLAINT', 'PRESS', 'AGENCY_LIST')),
  key proceeding_recipient_ix (recipient_id, opened_day)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.proceeding;

--changeset evidence:0001-outside-list
--comment: A list that another agency sent
create table ${domain}.outside_list (
  id         bigint not null,
  agency     varchar(20) character set ascii collate ascii_bin not null,
  sender     varchar(300) not null,
  number     varchar(60) not null,
  sent_on    date not null,
  year       int not null,
  sha256     char(64) character set ascii collate ascii_bin not null,
  file_name  varchar(200) not null,
  entered_by varchar(100) not null,
  entered_at datetime(6) not null,
  demo       boolean not null,
  constraint outside_list_pk primary key (id),
  constraint outside_list_file_uq unique (sha256),
  constraint outside_list_agency check (agency in ('POLICE', 'TAX', 'INSURANCE', 'ENVIRONMENT', 'HEALTH', 'INSPECTORATE', 'OTHER')),
  constraint outside_list_year check (year between 1945 and 2100),
  key outside_list_sent_ix (sent_on, id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.outside_list;

--changeset evidence:0001-outside-entry
--comment: One line of such a list; OPEN while nobody has decided whom it means
create table ${domain}.outside_entry (
  id            bigint not null,
  list_id       bigint not null,
  line          int not null,
  kind          varchar(20) character set ascii collate ascii_bin not null,
  name          varchar(300) not null,
  unit_text     varchar(300) not null,
  reason        varchar(1000) not null,
  matched       varchar(20) character set ascii collate ascii_bin not null,
  status        varchar(20) character set ascii collate ascii_bin not null,
  proceeding_id bigint null,
  settled_by    varchar(100) null,
  settled_at    datetime(6) null,
  version       int not null,
  constraint outside_entry_pk primary key (id),
  constraint outside_entry_list_fk foreign key (list_id) references ${domain}.outside_list (id),
  constraint outside_entry_proceeding_fk foreign key (proceeding_id) references ${domain}.proceeding (id),
  constraint outside_entry_line_uq unique (list_id, line),
  constraint outside_entry_kind check (kind in ('PERSON', 'COLLECTIVE', 'HOUSEHOLD')),
  constraint outside_entry_matched check (matched in ('CERTAIN', 'UNCERTAIN', 'NONE')),
  constraint outside_entry_status check (status in ('OPEN', 'MEANT', 'NOBODY')),
  constraint outside_entry_meant check ((status = 'MEANT') = (proceeding_id is not null)),
  key outside_entry_open_ix (status, list_id, line)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.outside_entry;

--changeset evidence:0001-outside-candidate
--comment: Whom an uncertain line may mean; while it is open the rules see it as uncertain
create table ${domain}.outside_candidate (
  entry_id     bigint not null,
  recipient_id bigint not null,
  constraint outside_candidate_pk primary key (entry_id, recipient_id),
  constraint outside_candidate_entry_fk foreign key (entry_id) references ${domain}.outside_entry (id),
  constraint outside_candidate_recipient_fk foreign key (recipient_id) references ${domain}.recipient (id),
  key outside_candidate_recipient_ix (recipient_id, entry_id)
);
--rollback drop table ${domain}.outside_candidate;

--changeset evidence:0001-completeness-declaration
--comment: That a register holds everything of a year, for the whole province (unit_key 0) or a unit and those below it
create table ${domain}.completeness_declaration (
  id          bigint not null,
  register    varchar(30) character set ascii collate ascii_bin not null,
  year        int not null,
  unit_id     bigint null,
  unit_key    bigint not null,
  declared_by varchar(100) not null,
  declared_at datetime(6) not null,
  constraint completeness_declaration_pk primary key (id),
  constraint completeness_declaration_unit_fk foreign key (unit_id) references ${domain}.unit (id),
  constraint completeness_declaration_uq unique (register, year, unit_key),
  constraint completeness_declaration_key check (unit_key = coalesce(unit_id, 0)),
  constraint completeness_declaration_year check (year between 1945 and 2100)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.completeness_declaration;
