--liquibase formatted sql

--changeset decision:0006-withdrawal-about
--comment: The version of the row, or of the decision with its list, as it stood when the proposal was made; what waits takes that of today
alter table ${domain}.withdrawal add column about_version bigint not null default 0;
--rollback alter table ${domain}.withdrawal drop column about_version;

--changeset decision:0006-withdrawal-about-of-today
update ${domain}.withdrawal w
  join ${domain}.decision d on d.id = w.decision_id
  left join ${domain}.honour h on h.id = w.honour_id
set w.about_version = case
  when h.id is not null then h.version
  when w.kind = 'CORRECTION' then d.version
  else d.version + (select coalesce(sum(x.version), 0) from ${domain}.honour x where x.decision_id = d.id) end
where w.status = 'PROPOSED';
--rollback select 1;
