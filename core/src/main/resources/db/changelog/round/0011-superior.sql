--liquibase formatted sql

--changeset round:0011-gathers
--comment: Whether dossiers of units that have one above them which the round takes go through it: it gathers them into its own
alter table ${domain}.review_round add column gathers boolean not null default false;
--rollback alter table ${domain}.review_round drop column gathers;
