--liquibase formatted sql

--changeset decision:0003-campaign
--comment: The campaign (phong trào thi đua) for which a decision commends; null for none
alter table ${domain}.decision add column campaign_id bigint null;
--rollback alter table ${domain}.decision drop column campaign_id;

--changeset decision:0003-campaign-ix
create index decision_campaign_ix on ${domain}.decision (campaign_id);
--rollback drop index decision_campaign_ix on ${domain}.decision;

--changeset decision:0003-campaign-fk
alter table ${domain}.decision add constraint decision_campaign_fk foreign key (campaign_id) references ${domain}.campaign (id);
--rollback alter table ${domain}.decision drop foreign key decision_campaign_fk;
