--liquibase formatted sql

--changeset reporting:0003-guess
--comment: Wrong guesses, counted once for console and reporting. who is the SHA-256 of a user name; * stands for all names or all networks
create table ${reporting}.guess (
  who      varchar(64) character set ascii collate ascii_bin not null,
  network  varchar(45) character set ascii collate ascii_bin not null,
  wrong    int not null,
  wrong_at datetime(6) not null,
  right_at datetime(6) null,
  constraint guess_pk primary key (who, network),
  key guess_wrong_at_ix (wrong_at)
);
--rollback drop table ${reporting}.guess;

--changeset reporting:0003-known
--comment: Addresses from which an official signed in lately stay known
insert into ${reporting}.guess (who, network, wrong, wrong_at, right_at)
  select sha2(t.username, 256), t.address, 0, max(t.at), max(t.at)
    from (select username, address, at from ${domain}.sign_in_attempt where success
          union all
          select username, address, at from ${reporting}.sign_in_attempt where success) t
   group by sha2(t.username, 256), t.address;
--rollback empty

--changeset reporting:0003-drop-attempts-of-the-console
drop table ${domain}.sign_in_attempt;
--rollback empty

--changeset reporting:0003-drop-attempts-of-reporting
drop table ${reporting}.sign_in_attempt;
--rollback empty

--changeset reporting:0003-refusal
--comment: Who was turned away: one row for each ten minutes, reason, application, account and address, however many tries
create table ${reporting}.refusal (
  period   datetime not null,
  reason   varchar(12) character set ascii collate ascii_bin not null,
  place    varchar(12) character set ascii collate ascii_bin not null,
  username varchar(60) character set ascii collate ascii_bin not null,
  address  varchar(45) character set ascii collate ascii_bin not null,
  door     varchar(160) not null,
  tries    int not null,
  first_at datetime(6) not null,
  last_at  datetime(6) not null,
  audited  boolean not null default false,
  constraint refusal_pk primary key (period, reason, place, username, address),
  key refusal_audited_ix (audited, period)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${reporting}.refusal;
