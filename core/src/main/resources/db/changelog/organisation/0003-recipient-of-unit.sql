--liquibase formatted sql

--changeset organisation:0003-recipient-of-unit
--comment: A collective that is a unit is met again by its unit, without reading all the people who work there
create index recipient_unit_ix on ${domain}.recipient (unit_id, kind);
--rollback drop index recipient_unit_ix on ${domain}.recipient;
