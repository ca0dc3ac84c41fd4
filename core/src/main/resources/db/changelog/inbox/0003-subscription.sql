--liquibase formatted sql

--changeset inbox:0003-subscription
--comment: Who asks to be written to; nothing is sent but one letter that asks for confirmation
create table ${inbox}.subscription (
  id          bigint not null,
  email       varchar(254) character set ascii collate ascii_bin not null,
  language    char(2) character set ascii collate ascii_bin not null,
  topics      varchar(200) character set ascii collate ascii_bin not null,
  received_at datetime(6) not null,
  constraint subscription_pk primary key (id)
);
--rollback drop table ${inbox}.subscription;

--changeset inbox:0003-subscription-step
--comment: Links that were followed: CONFIRM or UNSUBSCRIBE with the token of the letter
create table ${inbox}.subscription_step (
  id          bigint not null,
  kind        varchar(20) character set ascii collate ascii_bin not null,
  token       varchar(60) character set ascii collate ascii_bin not null,
  received_at datetime(6) not null,
  constraint subscription_step_pk primary key (id)
);
--rollback drop table ${inbox}.subscription_step;
