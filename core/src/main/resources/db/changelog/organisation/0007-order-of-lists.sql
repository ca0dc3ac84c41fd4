--liquibase formatted sql

--changeset organisation:0007-order-of-recipients
--comment: The list of recipients is read page by page out of these, filters and all
create index recipient_by_name_ix on ${domain}.recipient (name_sort, id, joined_into, kind, unit_id, name_fold);
create index recipient_by_kind_ix on ${domain}.recipient (kind, name_sort, id, joined_into, unit_id, name_fold);
drop index recipient_sort_ix on ${domain}.recipient;
--rollback create index recipient_sort_ix on ${domain}.recipient (name_sort, id);
--rollback drop index recipient_by_name_ix on ${domain}.recipient;
--rollback drop index recipient_by_kind_ix on ${domain}.recipient;
