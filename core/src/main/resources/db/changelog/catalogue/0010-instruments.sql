--liquibase formatted sql

--changeset catalogue:0010-instrument-in-force
--comment: valid_from is the day the instrument came into force; of some only the day of signing is known
alter table ${domain}.legal_instrument modify column valid_from date null;
--rollback empty

--changeset catalogue:0010-instrument-days
alter table ${domain}.legal_instrument add constraint legal_instrument_day check (valid_from is not null or issued_on is not null);
--rollback alter table ${domain}.legal_instrument drop constraint legal_instrument_day;

--changeset catalogue:0010-circulars-of-2025
--comment: Circular 15/2025 was signed the day before it came into force; of circular 18/2025 neither content nor that day is known
update ${domain}.legal_instrument set issued_on = '2025-08-04' where code = '15-2025-TT-BNV' and issued_on is null;
insert into ${domain}.legal_instrument (code, number, title, issuer, issued_on, valid_from, valid_to)
  select '18-2025-TT-BNV', '18/2025/TT-BNV', 'Thông tư về thống kê ngành Nội vụ (chưa đối chiếu nội dung)', 'Bộ Nội vụ', '2025-10-08', null, null
  from ${domain}.regime where code = 'R2025' and not exists (select 1 from (select code from ${domain}.legal_instrument) known where known.code = '18-2025-TT-BNV');
--rollback delete from ${domain}.legal_instrument where code = '18-2025-TT-BNV';

--changeset catalogue:0010-transition-of-2025
--comment: Decree 152/2025, article 60, clause 3, corroborated
update ${domain}.regime set
    transition_vi = concat(transition_vi, ' Hồ sơ đã tiếp nhận trước ngày 01/7/2025 thực hiện theo Nghị định 98/2023/NĐ-CP (Điều 60, khoản 3; chưa đối chiếu nguyên văn).'),
    transition_en = concat(transition_en, ' A dossier received before 1 July 2025 is handled under Decree 98/2023 (article 60, clause 3; not from the text).')
  where code = 'R2025';
--rollback empty
