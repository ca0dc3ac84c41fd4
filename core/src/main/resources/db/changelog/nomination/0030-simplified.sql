--liquibase formatted sql

--changeset nomination:0030-simplified
--comment: Whether a dossier goes by the simplified procedure for sudden merit, and whether the board itself proposes it and not the unit
alter table ${domain}.dossier
  add column simplified boolean not null default false,
  add column by_board boolean not null default false,
  add constraint dossier_by_board check (by_board = false or (simplified and superior_id is null));
--rollback alter table ${domain}.dossier drop constraint dossier_by_board, drop column simplified, drop column by_board;
