--liquibase formatted sql

--changeset catalogue:0008-clause-marks
--comment: forces: the alternative is open to the armed forces only. confidential: what comes of the clause tells of disciplines and proceedings
alter table ${domain}.award_clause
  add column forces boolean not null default false,
  add column confidential boolean not null default false;
--rollback alter table ${domain}.award_clause drop column forces, drop column confidential;

--changeset catalogue:0008-clauses-confidential
--comment: What was confidential by the kind of its requirement is so by its mark from now on
update ${domain}.award_clause set confidential = true where requirement = '{"asks":"unblocked"}';
--rollback update ${domain}.award_clause set confidential = false;
