--liquibase formatted sql

--changeset catalogue:0006-law-change
--comment: A change of the law data, proposed by one official and confirmed by another. base_id is the row it changes, null for none
create table ${domain}.law_change (
  id           bigint not null,
  kind         varchar(30) character set ascii collate ascii_bin not null,
  about        varchar(60) character set ascii collate ascii_bin not null,
  starts_on    date not null,
  draft        longtext not null,
  before_draft longtext null,
  base_id      bigint null,
  reason       varchar(2000) not null,
  legal_basis  varchar(500) not null,
  status       varchar(20) character set ascii collate ascii_bin not null,
  proposed_by  varchar(100) not null,
  proposed_at  datetime(6) not null,
  settled_by   varchar(100) null,
  settled_at   datetime(6) null,
  settle_note  varchar(1000) not null,
  version      int not null,
  constraint law_change_pk primary key (id),
  constraint law_change_status check (status in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'TAKEN_BACK')),
  constraint law_change_two_people check (status <> 'CONFIRMED' or settled_by <> proposed_by),
  constraint law_change_settled check ((status = 'PROPOSED') = (settled_by is null)),
  key law_change_open_ix (status, proposed_at),
  key law_change_about_ix (about, proposed_at)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.law_change;
