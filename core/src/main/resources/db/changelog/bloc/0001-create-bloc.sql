--liquibase formatted sql

--changeset bloc:0001-bloc
--comment: An emulation bloc (khối thi đua) of one year; public once formed
create table ${domain}.bloc (
  id               bigint not null,
  year             int not null,
  ordinal          int not null,
  name             varchar(300) not null,
  campaign_id      bigint null,
  status           varchar(20) character set ascii collate ascii_bin not null,
  pact_signed_on   date null,
  pact_scan_sha256 char(64) character set ascii collate ascii_bin null,
  demo             boolean not null default false,
  version          int not null default 0,
  constraint bloc_pk primary key (id),
  constraint bloc_year_uq unique (id, year),
  constraint bloc_ordinal_uq unique (year, ordinal),
  constraint bloc_campaign_fk foreign key (campaign_id) references ${domain}.campaign (id),
  constraint bloc_scan_fk foreign key (pact_scan_sha256) references ${domain}.attachment (sha256),
  constraint bloc_year check (year between 1945 and 2100),
  constraint bloc_ordinal check (ordinal between 1 and 99),
  constraint bloc_status check (status in ('FORMING', 'FORMED', 'PACT_SIGNED')),
  constraint bloc_pact check ((status = 'PACT_SIGNED') = (pact_signed_on is not null)),
  constraint bloc_scan check (pact_scan_sha256 is null or pact_signed_on is not null)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.bloc;

--changeset bloc:0001-bloc-member
--comment: The units of a bloc; a unit is in one bloc of a year, a seat is taken once, so head and deputy are always members
create table ${domain}.bloc_member (
  bloc_id bigint not null,
  year    int not null,
  unit_id bigint not null,
  ordinal int not null,
  seat    varchar(10) character set ascii collate ascii_bin null,
  constraint bloc_member_pk primary key (bloc_id, unit_id),
  constraint bloc_member_unit_uq unique (year, unit_id),
  constraint bloc_member_seat_uq unique (bloc_id, seat),
  constraint bloc_member_bloc_fk foreign key (bloc_id, year) references ${domain}.bloc (id, year),
  constraint bloc_member_unit_fk foreign key (unit_id) references ${domain}.unit (id),
  constraint bloc_member_seat check (seat is null or seat in ('HEAD', 'DEPUTY'))
);
--rollback drop table ${domain}.bloc_member;

--changeset bloc:0001-bloc-pact-content
--comment: What the members of a bloc promise, in order
create table ${domain}.bloc_pact_content (
  bloc_id bigint not null,
  ordinal int not null,
  content varchar(2000) not null,
  constraint bloc_pact_content_pk primary key (bloc_id, ordinal),
  constraint bloc_pact_content_bloc_fk foreign key (bloc_id) references ${domain}.bloc (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.bloc_pact_content;

--changeset bloc:0001-bloc-signatory
--comment: Who signed the pact for which member
create table ${domain}.bloc_signatory (
  bloc_id bigint not null,
  ordinal int not null,
  unit_id bigint not null,
  person  varchar(150) not null,
  post    varchar(300) not null,
  constraint bloc_signatory_pk primary key (bloc_id, ordinal),
  constraint bloc_signatory_bloc_fk foreign key (bloc_id) references ${domain}.bloc (id),
  constraint bloc_signatory_unit_fk foreign key (unit_id) references ${domain}.unit (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.bloc_signatory;
