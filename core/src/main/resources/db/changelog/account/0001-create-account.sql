--liquibase formatted sql

--changeset account:0001-account
--comment: Who may sign in. The one-time password of a new or reset account must be changed at the first sign-in
create table ${domain}.account (
  id                   bigint not null,
  username             varchar(60) character set ascii collate ascii_bin not null,
  full_name            varchar(120) not null,
  password_hash        varchar(250) character set ascii collate ascii_bin not null,
  status               varchar(10) character set ascii collate ascii_bin not null,
  must_change_password boolean not null,
  one_time_until       datetime(6) null,
  demo                 boolean not null default false,
  created_at           datetime(6) not null,
  version              int not null default 0,
  constraint account_pk primary key (id),
  constraint account_username_uq unique (username),
  constraint account_status check (status in ('OPEN', 'CLOSED'))
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.account;

--changeset account:0001-account-role
create table ${domain}.account_role (
  account_id bigint not null,
  role       varchar(30) character set ascii collate ascii_bin not null,
  constraint account_role_pk primary key (account_id, role),
  constraint account_role_account_fk foreign key (account_id) references ${domain}.account (id)
);
--rollback drop table ${domain}.account_role;

--changeset account:0001-account-unit
--comment: The units an official acts for; none means no limit by unit
create table ${domain}.account_unit (
  account_id bigint not null,
  unit_id    bigint not null,
  constraint account_unit_pk primary key (account_id, unit_id),
  constraint account_unit_account_fk foreign key (account_id) references ${domain}.account (id),
  constraint account_unit_unit_fk foreign key (unit_id) references ${domain}.unit (id)
);
--rollback drop table ${domain}.account_unit;

--changeset account:0001-account-identity
--comment: The same official as the province's OpenID Connect provider knows them
create table ${domain}.account_identity (
  issuer     varchar(250) character set ascii collate ascii_bin not null,
  subject    varchar(250) character set ascii collate ascii_bin not null,
  account_id bigint not null,
  linked_at  datetime(6) not null,
  constraint account_identity_pk primary key (issuer, subject),
  constraint account_identity_account_fk foreign key (account_id) references ${domain}.account (id)
);
--rollback drop table ${domain}.account_identity;

--changeset account:0001-sign-in-attempt
--comment: Tries of a password, to slow guessing down; kept for a month
create table ${domain}.sign_in_attempt (
  id       bigint not null,
  username varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  address  varchar(45) character set ascii collate ascii_bin not null,
  at       datetime(6) not null,
  success  boolean not null,
  constraint sign_in_attempt_pk primary key (id),
  key sign_in_attempt_username_ix (username, at),
  key sign_in_attempt_address_ix (address, at),
  key sign_in_attempt_at_ix (at)
);
--rollback drop table ${domain}.sign_in_attempt;

--changeset account:0001-view-account runOnChange:true
--comment: What reporting needs for its own sign-in; a one-time password opens the console only
create or replace sql security definer view ${report}.account as
  select a.username, a.password_hash, a.full_name, a.status, a.must_change_password, a.demo,
         coalesce((select group_concat(r.role order by r.role separator ',')
                     from ${domain}.account_role r where r.account_id = a.id), '') as roles
    from ${domain}.account a;
--rollback drop view ${report}.account;
