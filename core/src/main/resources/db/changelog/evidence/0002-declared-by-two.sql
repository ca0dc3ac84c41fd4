--liquibase formatted sql

--changeset evidence:0002-declared-by-two
--comment: A declaration holds once a second official has confirmed it; those of before hold as they did, confirmed by nobody
alter table ${domain}.completeness_declaration
  add column holds boolean not null default true,
  add column confirmed_by varchar(100) null,
  add column confirmed_at datetime(6) null;
alter table ${domain}.completeness_declaration
  add constraint completeness_declaration_two_people check (confirmed_by is null or (holds and confirmed_by <> declared_by));
--rollback alter table ${domain}.completeness_declaration drop constraint completeness_declaration_two_people, drop column holds, drop column confirmed_by, drop column confirmed_at;
