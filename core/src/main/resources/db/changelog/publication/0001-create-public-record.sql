--liquibase formatted sql

--changeset publication:0001-public-record
--comment: The showcase: a row is here exactly while the public may see it
create table ${domain}.public_record (
  kind    varchar(20) character set ascii collate ascii_bin not null,
  code    varchar(120) character set ascii collate ascii_bin not null,
  version bigint not null,
  body    longtext character set utf8mb4 collate utf8mb4_bin not null,
  constraint public_record_pk primary key (kind, code)
);
--rollback drop table ${domain}.public_record;

--changeset publication:0001-view-record runOnChange:true
create or replace sql security definer view ${public}.record as
  select kind, code, version, body from ${domain}.public_record;
--rollback drop view ${public}.record;

--changeset publication:0001-view-feed runOnChange:true
create or replace sql security definer view ${public}.feed as
  select seq, kind, code from ${domain}.feed;
--rollback drop view ${public}.feed;

--changeset publication:0001-view-head runOnChange:true
create or replace sql security definer view ${public}.head as
  select seq, epoch from ${domain}.ledger_head;
--rollback drop view ${public}.head;

--changeset publication:0001-view-schema-version runOnChange:true
--comment: Portal and reporting wait until the schema version they were built for is here
create or replace sql security definer view ${public}.schema_version as
  select 1 as version;
--rollback drop view ${public}.schema_version;
