--liquibase formatted sql

--changeset decision:0001-decision
--comment: A decision of any authority; a number is unique in the year for that authority and symbol
create table ${domain}.decision (
  id              bigint not null,
  number          varchar(20) not null,
  symbol          varchar(40) not null,
  decision_year   int not null,
  decided_on      date not null,
  authority_level varchar(30) character set ascii collate ascii_bin not null,
  authority       varchar(300) not null,
  authority_fold  varchar(200) collate utf8mb4_bin not null,
  title           varchar(1000) not null,
  signer          varchar(200) not null,
  signer_post     varchar(200) not null,
  ceremony_on     date null,
  list_sha256     char(64) character set ascii collate ascii_bin null,
  file_sha256     char(64) character set ascii collate ascii_bin null,
  status          varchar(20) character set ascii collate ascii_bin not null,
  honour_count    int not null,
  registered_by   varchar(100) not null,
  registered_at   datetime(6) not null,
  submitted_by    varchar(100) null,
  approved_by     varchar(100) null,
  approved_at     datetime(6) null,
  publish_at      datetime(6) null,
  published_at    datetime(6) null,
  return_reason   varchar(1000) not null default '',
  correction_note varchar(1000) not null default '',
  demo            boolean not null,
  version         int not null,
  constraint decision_pk primary key (id),
  constraint decision_number_uq unique (authority_fold, decision_year, symbol, number),
  constraint decision_status check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'TAKEN_DOWN', 'ANNULLED')),
  constraint decision_two_people check (approved_by is null or submitted_by is null or approved_by <> submitted_by),
  constraint decision_approved check (status not in ('APPROVED', 'PUBLISHED') or (approved_by is not null and publish_at is not null)),
  key decision_list_ix (list_sha256),
  key decision_due_ix (status, publish_at),
  key decision_date_ix (decided_on, id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.decision;

--changeset decision:0001-honour
create table ${domain}.honour (
  id                bigint not null,
  decision_id       bigint not null,
  ordinal           int not null,
  recipient_id      bigint not null,
  recipient_kind    varchar(20) character set ascii collate ascii_bin not null,
  salutation        varchar(60) not null,
  name              varchar(300) not null,
  name_fold         varchar(300) collate utf8mb4_bin not null,
  post              varchar(300) not null,
  unit_text         varchar(300) not null,
  unit_id           bigint null,
  award_revision_id bigint not null,
  achievement       varchar(2000) not null,
  year_from         int not null,
  year_to           int not null,
  school_year       boolean not null,
  commendation_kind varchar(20) character set ascii collate ascii_bin not null,
  sex               varchar(10) character set ascii collate ascii_bin null,
  subject_class     varchar(40) character set ascii collate ascii_bin null,
  status            varchar(20) character set ascii collate ascii_bin not null,
  correction_note   varchar(1000) not null default '',
  version           int not null,
  constraint honour_pk primary key (id),
  constraint honour_decision_fk foreign key (decision_id) references ${domain}.decision (id),
  constraint honour_recipient_fk foreign key (recipient_id) references ${domain}.recipient (id),
  constraint honour_unit_fk foreign key (unit_id) references ${domain}.unit (id),
  constraint honour_award_fk foreign key (award_revision_id) references ${domain}.award_revision (id),
  constraint honour_ordinal_uq unique (decision_id, ordinal),
  constraint honour_years check (year_from between 1945 and 2100 and year_to between year_from and 2100),
  constraint honour_status check (status in ('ACTIVE', 'TAKEN_DOWN', 'ANNULLED')),
  constraint honour_recipient_kind check (recipient_kind in ('PERSON', 'COLLECTIVE', 'HOUSEHOLD')),
  key honour_name_ix (name_fold),
  key honour_recipient_ix (recipient_id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.honour;

--changeset decision:0001-withdrawal
--comment: Taken down by our mistake, corrected, or annulled by a decision: proposed by one official, confirmed by another
create table ${domain}.withdrawal (
  id               bigint not null,
  kind             varchar(20) character set ascii collate ascii_bin not null,
  decision_id      bigint not null,
  honour_id        bigint null,
  internal_reason  varchar(2000) not null,
  annulling_number varchar(60) not null default '',
  annulled_on      date null,
  corrected        longtext null,
  public_note      varchar(1000) not null default '',
  status           varchar(20) character set ascii collate ascii_bin not null,
  proposed_by      varchar(100) not null,
  proposed_at      datetime(6) not null,
  settled_by       varchar(100) null,
  settled_at       datetime(6) null,
  version          int not null,
  constraint withdrawal_pk primary key (id),
  constraint withdrawal_decision_fk foreign key (decision_id) references ${domain}.decision (id),
  constraint withdrawal_honour_fk foreign key (honour_id) references ${domain}.honour (id),
  constraint withdrawal_kind check (kind in ('TAKE_DOWN', 'CORRECTION', 'ANNULMENT')),
  constraint withdrawal_status check (status in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
  constraint withdrawal_two_people check (status <> 'CONFIRMED' or settled_by <> proposed_by),
  constraint withdrawal_annulment check (kind <> 'ANNULMENT' or (annulling_number <> '' and annulled_on is not null)),
  key withdrawal_open_ix (status, proposed_at)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.withdrawal;
