--liquibase formatted sql

--changeset registration:0001-title-registration
--comment: The titles that a unit aims at in a round (bản đăng ký thi đua); one for a unit and round. Frozen after the round's last day of registration
create table ${domain}.title_registration (
  id           bigint not null,
  round_id     bigint not null,
  unit_id      bigint not null,
  unit_name    varchar(300) not null,
  status       varchar(20) character set ascii collate ascii_bin not null,
  confirmed_by varchar(100) collate utf8mb4_bin null,
  confirmed_at datetime(6) null,
  begun_by     varchar(100) collate utf8mb4_bin not null,
  begun_at     datetime(6) not null,
  edits        int not null default 0,
  demo         boolean not null default false,
  version      int not null default 0,
  constraint title_registration_pk primary key (id),
  constraint title_registration_unit_uq unique (round_id, unit_id),
  constraint title_registration_round_fk foreign key (round_id) references ${domain}.review_round (id),
  constraint title_registration_unit_fk foreign key (unit_id) references ${domain}.unit (id),
  constraint title_registration_status check (status in ('DRAFT', 'CONFIRMED')),
  constraint title_registration_confirmed check ((status = 'CONFIRMED') = (confirmed_by is not null))
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index title_registration_unit_ix on ${domain}.title_registration (unit_id, round_id);
--rollback drop table ${domain}.title_registration;

--changeset registration:0001-registered-title
--comment: Who aims at which award. recipient_id is null for one that the register of recipients does not hold
create table ${domain}.registered_title (
  id              bigint not null,
  registration_id bigint not null,
  ordinal         int not null,
  recipient_id    bigint null,
  kind            varchar(20) character set ascii collate ascii_bin not null,
  name            varchar(300) not null,
  post            varchar(300) not null,
  unit_text       varchar(300) not null,
  award           varchar(40) character set ascii collate ascii_bin not null,
  version         int not null default 0,
  constraint registered_title_pk primary key (id),
  constraint registered_title_once_uq unique (registration_id, recipient_id, award),
  constraint registered_title_registration_fk foreign key (registration_id) references ${domain}.title_registration (id),
  constraint registered_title_recipient_fk foreign key (recipient_id) references ${domain}.recipient (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index registered_title_order_ix on ${domain}.registered_title (registration_id, ordinal, id);
create index registered_title_recipient_ix on ${domain}.registered_title (recipient_id, award);
--rollback drop table ${domain}.registered_title;
