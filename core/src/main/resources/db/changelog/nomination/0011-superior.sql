--liquibase formatted sql

--changeset nomination:0011-dossier-superior
--comment: The superior unit through which a dossier goes, as when it was begun, and the dossier into which it was gathered; null for one that goes to the board itself
alter table ${domain}.dossier
  add column superior_id bigint null,
  add column superior_name varchar(300) null,
  add column gathered_into bigint null,
  add constraint dossier_superior_fk foreign key (superior_id) references ${domain}.unit (id),
  add constraint dossier_gathered_into_fk foreign key (gathered_into) references ${domain}.dossier (id);
--rollback alter table ${domain}.dossier drop foreign key dossier_superior_fk, drop foreign key dossier_gathered_into_fk, drop column superior_id, drop column superior_name, drop column gathered_into;

--changeset nomination:0011-dossier-status-drop
--comment: Two states more: with the superior unit, and gathered into its dossier
alter table ${domain}.dossier drop constraint dossier_status;
--rollback alter table ${domain}.dossier add constraint dossier_status check (status in ('DRAFT', 'AWAITING_LEADER', 'SENT', 'RECEIVED', 'IN_VERIFICATION', 'RETURNED', 'VERIFIED', 'WITHDRAWN'));

--changeset nomination:0011-dossier-status
alter table ${domain}.dossier
  add constraint dossier_status check (status in ('DRAFT', 'AWAITING_LEADER', 'AT_SUPERIOR', 'GATHERED', 'SENT', 'RECEIVED', 'IN_VERIFICATION', 'RETURNED', 'VERIFIED', 'WITHDRAWN')),
  add constraint dossier_at_superior check (status not in ('AT_SUPERIOR', 'GATHERED') or superior_id is not null),
  add constraint dossier_gathered check ((status = 'GATHERED') = (gathered_into is not null));
--rollback alter table ${domain}.dossier drop constraint dossier_status, drop constraint dossier_at_superior, drop constraint dossier_gathered;

--changeset nomination:0011-nominee-origin
--comment: The nominee of a unit below as which this one was put forward first; null for one of the unit's own
alter table ${domain}.nominee
  add column origin_id bigint null,
  add constraint nominee_origin_fk foreign key (origin_id) references ${domain}.nominee (id) on delete set null;
--rollback alter table ${domain}.nominee drop foreign key nominee_origin_fk, drop column origin_id;
