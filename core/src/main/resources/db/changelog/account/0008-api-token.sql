--liquibase formatted sql

--changeset account:0008-api-token
--comment: With what another system of the province asks reporting for figures. Only the SHA-256 of the secret is kept: it has 256 bits, so nothing slower is needed. A row is never changed but withdrawn, once
create table ${domain}.api_token (
  id           bigint not null,
  code         varchar(20) character set ascii collate ascii_bin not null,
  name         varchar(100) not null,
  secret_hash  char(64) character set ascii collate ascii_bin not null,
  valid_to     date not null,
  made_by      varchar(60) character set ascii collate ascii_bin not null,
  made_at      datetime(6) not null,
  withdrawn_by varchar(60) character set ascii collate ascii_bin null,
  withdrawn_at datetime(6) null,
  constraint api_token_pk primary key (id),
  constraint api_token_code_uq unique (code),
  constraint api_token_withdrawn check ((withdrawn_by is null) = (withdrawn_at is null))
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.api_token;

--changeset account:0008-api-token-unit
--comment: The units whose honours a token reaches; none means the whole province
create table ${domain}.api_token_unit (
  token_id bigint not null,
  unit_id  bigint not null,
  constraint api_token_unit_pk primary key (token_id, unit_id),
  constraint api_token_unit_token_fk foreign key (token_id) references ${domain}.api_token (id),
  constraint api_token_unit_unit_fk foreign key (unit_id) references ${domain}.unit (id)
);
--rollback drop table ${domain}.api_token_unit;

--changeset account:0008-api-call
--comment: How often each token asked for what: one row for each day and kind of call, however many calls. Written by reporting, shown by the console
create table ${reporting}.api_call (
  token   varchar(20) character set ascii collate ascii_bin not null,
  day     date not null,
  kind    varchar(12) character set ascii collate ascii_bin not null,
  calls   int not null,
  last_at datetime(6) not null,
  constraint api_call_pk primary key (token, day, kind)
);
--rollback drop table ${reporting}.api_call;

--changeset account:0008-view-api-token runOnChange:true
--comment: What reporting needs to know a token: those that nobody withdrew
create or replace sql security definer view ${report}.api_token as
  select t.code, t.name, t.secret_hash, t.valid_to,
         exists (select 1 from ${domain}.api_token_unit u where u.token_id = t.id) as limited
    from ${domain}.api_token t
   where t.withdrawn_at is null;
--rollback drop view ${report}.api_token;

--changeset account:0008-view-api-token-unit runOnChange:true
--comment: The units a token names, for reporting to say in its answers
create or replace sql security definer view ${report}.api_token_unit as
  select t.code, u.name as unit_name
    from ${domain}.api_token t
    join ${domain}.api_token_unit tu on tu.token_id = t.id
    join ${domain}.unit u on u.id = tu.unit_id;
--rollback drop view ${report}.api_token_unit;

--changeset account:0008-view-api-token-scope runOnChange:true
--comment: Every unit in the reach of a token that names units; the rule is that of the console (organisation.UnitScope)
create or replace sql security definer view ${report}.api_token_scope as
  with recursive reach (token_id, unit_id) as (
    select tu.token_id, tu.unit_id from ${domain}.api_token_unit tu
    union
    select r.token_id, u.id from reach r join ${domain}.unit u on u.parent_id = r.unit_id
    union
    select r.token_id, t.predecessor_id from reach r
    join ${domain}.unit_succession t on t.successor_id = r.unit_id and t.kind <> 'SPLIT'
  )
  select k.code as token, u.code as unit_code
    from reach r
    join ${domain}.api_token k on k.id = r.token_id
    join ${domain}.unit u on u.id = r.unit_id;
--rollback drop view ${report}.api_token_scope;
