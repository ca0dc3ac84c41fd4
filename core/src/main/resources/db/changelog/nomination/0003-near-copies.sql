--liquibase formatted sql

--changeset nomination:0002-nominee-initiative
--comment: The initiatives on which a nominee rests, as the unit says. That one is reserved follows from where the dossier and the nominee stand
create table ${domain}.nominee_initiative (
  nominee_id    bigint not null,
  initiative_id bigint not null,
  constraint nominee_initiative_pk primary key (nominee_id, initiative_id),
  constraint nominee_initiative_nominee_fk foreign key (nominee_id) references ${domain}.nominee (id) on delete cascade,
  constraint nominee_initiative_initiative_fk foreign key (initiative_id) references ${domain}.initiative (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index nominee_initiative_initiative_ix on ${domain}.nominee_initiative (initiative_id, nominee_id);
--rollback drop table ${domain}.nominee_initiative;

--changeset nomination:0003-near-copies
--comment: Six numbers of which texts that are nearly the same have one in common; null for what is too short to be told apart
alter table ${domain}.nominee
  add column like1 bigint null,
  add column like2 bigint null,
  add column like3 bigint null,
  add column like4 bigint null,
  add column like5 bigint null,
  add column like6 bigint null;
create index nominee_like1_ix on ${domain}.nominee (like1);
create index nominee_like2_ix on ${domain}.nominee (like2);
create index nominee_like3_ix on ${domain}.nominee (like3);
create index nominee_like4_ix on ${domain}.nominee (like4);
create index nominee_like5_ix on ${domain}.nominee (like5);
create index nominee_like6_ix on ${domain}.nominee (like6);
create index nominee_recipient_ix on ${domain}.nominee (recipient_id, award, year_to);
--rollback alter table ${domain}.nominee drop column like1, drop column like2, drop column like3, drop column like4, drop column like5, drop column like6;
