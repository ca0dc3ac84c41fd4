--liquibase formatted sql

--changeset account:0004-two-halves
--comment: A one-time password of an account that two people must give: who was shown the first half, and the second until another official takes it. alone: one person has held the whole of it
alter table ${domain}.account
  add column given_by varchar(60) character set ascii collate ascii_bin null,
  add column given_at datetime(6) null,
  add column second_half varchar(20) character set ascii collate ascii_bin null,
  add column alone boolean not null default false;
--rollback alter table ${domain}.account drop column given_by, drop column given_at, drop column second_half, drop column alone;
