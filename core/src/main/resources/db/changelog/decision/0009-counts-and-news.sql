--liquibase formatted sql

--changeset decision:0009-decisions-of-a-year
--comment: What the home counts of a year and the list of decisions of a year: months, states and honours out of an index that begins with the year
create index decision_of_year_ix on ${domain}.decision (decision_year, status, decided_on, honour_count);
--rollback drop index decision_of_year_ix on ${domain}.decision;

--changeset decision:0009-newly-public
--comment: What became public last, newest first, without a look at all that is public
create index decision_published_ix on ${domain}.decision (status, published_at, id);
--rollback drop index decision_published_ix on ${domain}.decision;
