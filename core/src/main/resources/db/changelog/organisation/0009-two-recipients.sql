--liquibase formatted sql

--changeset organisation:0009-recipient-apart
--comment: That an official looked at two recipients of one name and found that they are two, and why; the lower id stands first
create table ${domain}.recipient_apart (
  one_id   bigint not null,
  other_id bigint not null,
  reason   varchar(1000) not null,
  said_by  varchar(100) not null,
  said_at  datetime(6) not null,
  constraint recipient_apart_pk primary key (one_id, other_id),
  constraint recipient_apart_one_fk foreign key (one_id) references ${domain}.recipient (id) on delete cascade,
  constraint recipient_apart_other_fk foreign key (other_id) references ${domain}.recipient (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.recipient_apart;
