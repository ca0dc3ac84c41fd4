--liquibase formatted sql

--changeset catalogue:0001-legal-instrument
create table ${domain}.legal_instrument (
  code       varchar(60) character set ascii collate ascii_bin not null,
  number     varchar(60) not null,
  title      varchar(500) not null,
  issuer     varchar(200) not null,
  issued_on  date null,
  valid_from date not null,
  valid_to   date null,
  constraint legal_instrument_pk primary key (code),
  constraint legal_instrument_dates check (valid_to is null or valid_to >= valid_from)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.legal_instrument;

--changeset catalogue:0001-award
--comment: A title or form through all its revisions
create table ${domain}.award (
  code     varchar(40) character set ascii collate ascii_bin not null,
  is_title boolean not null,
  level    varchar(20) character set ascii collate ascii_bin not null,
  ordinal  int not null,
  constraint award_pk primary key (code),
  constraint award_ordinal_uq unique (ordinal),
  constraint award_level check (level in ('STATE', 'GOVERNMENT', 'PROVINCE', 'GRASSROOTS'))
);
--rollback drop table ${domain}.award;

--changeset catalogue:0001-award-revision
--comment: Immutable: the console inserts new revisions and only ever sets valid_to. short_names are parted by a bar, recipients and authorities by commas
create table ${domain}.award_revision (
  id          bigint not null,
  award_code  varchar(40) character set ascii collate ascii_bin not null,
  name_vi     varchar(300) not null,
  name_en     varchar(300) not null,
  short_names varchar(1000) not null,
  recipients  varchar(60) character set ascii collate ascii_bin not null,
  authorities varchar(200) character set ascii collate ascii_bin not null,
  standard    varchar(2000) not null,
  legal_basis varchar(300) not null,
  sureness    varchar(20) character set ascii collate ascii_bin not null,
  valid_from  date not null,
  valid_to    date null,
  constraint award_revision_pk primary key (id),
  constraint award_revision_award_fk foreign key (award_code) references ${domain}.award (code),
  constraint award_revision_start_uq unique (award_code, valid_from),
  constraint award_revision_dates check (valid_to is null or valid_to >= valid_from),
  constraint award_revision_sureness check (sureness in ('VERIFIED', 'CORROBORATED', 'UNCONFIRMED'))
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.award_revision;
