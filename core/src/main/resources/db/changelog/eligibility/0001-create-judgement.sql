--liquibase formatted sql

--changeset eligibility:0001-judgement
--comment: Immutable: the revision, the question, the facts and the findings of a judgement as JSON, never changed after
create table ${domain}.judgement (
  id                bigint not null,
  recipient_id      bigint not null,
  award_revision_id bigint not null,
  award_code        varchar(40) character set ascii collate ascii_bin not null,
  year              int not null,
  commendation_kind varchar(20) character set ascii collate ascii_bin not null,
  received_on       date not null,
  campaign_years    int null,
  outcome           varchar(20) character set ascii collate ascii_bin not null,
  question          longtext not null,
  facts             longtext not null,
  findings          longtext not null,
  judged_by         varchar(100) not null,
  judged_at         datetime(6) not null,
  constraint judgement_pk primary key (id),
  constraint judgement_recipient_fk foreign key (recipient_id) references ${domain}.recipient (id),
  constraint judgement_revision_fk foreign key (award_revision_id) references ${domain}.award_revision (id),
  constraint judgement_year check (year between 1945 and 2100),
  constraint judgement_outcome check (outcome in ('NOT_MET', 'NOT_KNOWN', 'TO_JUDGE', 'MET')),
  key judgement_recipient_ix (recipient_id, judged_at)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.judgement;
