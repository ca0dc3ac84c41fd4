--liquibase formatted sql

--changeset reporting:0001-sign-in-attempt
create table ${reporting}.sign_in_attempt (
  id       bigint not null,
  username varchar(60) not null,
  at       datetime(6) not null,
  success  boolean not null,
  constraint sign_in_attempt_pk primary key (id),
  key sign_in_attempt_ix (username, at)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${reporting}.sign_in_attempt;
