--liquibase formatted sql

--changeset catalogue:0012-bonus-ceiling
--comment: What an award may pay at most, where the law leaves the multiple to ministries and provinces; in force with its instrument
create table ${domain}.award_bonus_ceiling (
  award_code varchar(40) character set ascii collate ascii_bin not null,
  instrument varchar(60) character set ascii collate ascii_bin not null,
  most       decimal(8, 3) not null,
  legal_ref  varchar(300) not null,
  constraint award_bonus_ceiling_pk primary key (award_code, instrument),
  constraint award_bonus_ceiling_award_fk foreign key (award_code) references ${domain}.award (code),
  constraint award_bonus_ceiling_instrument_fk foreign key (instrument) references ${domain}.legal_instrument (code),
  constraint award_bonus_ceiling_most check (most > 0)
);
--rollback drop table ${domain}.award_bonus_ceiling;

--changeset catalogue:0012-commemorative-badge
--comment: Decree 152/2025, article 54, clause 1
insert into ${domain}.award_bonus_ceiling (award_code, instrument, most, legal_ref) values
  ('KNC', '152-2025-ND-CP', 0.6, 'Nghị định 152/2025/NĐ-CP, Điều 54, khoản 1');
--rollback delete from ${domain}.award_bonus_ceiling where award_code = 'KNC';
