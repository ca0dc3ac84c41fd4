--liquibase formatted sql

--changeset organisation:0006-recipient-word
--comment: The words of the names of recipients, each with the whole name: for finding one among a million by the beginnings of words
create table ${domain}.recipient_word (
  word         varchar(30) collate utf8mb4_bin not null,
  name_fold    varchar(300) collate utf8mb4_bin not null,
  recipient_id bigint not null,
  constraint recipient_word_pk primary key (word, name_fold, recipient_id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.recipient_word;

--changeset organisation:0006-words-of-recipients
--comment: The recipients entered before; a name of 300 letters has no more than 150 words
insert into ${domain}.recipient_word (word, name_fold, recipient_id)
with recursive place (n) as (select 1 union all select n + 1 from place where n < 150)
select distinct left(substring_index(substring_index(r.name_fold, ' ', p.n), ' ', -1), 30), r.name_fold, r.id
from ${domain}.recipient r
join place p on p.n <= 1 + char_length(r.name_fold) - char_length(replace(r.name_fold, ' ', ''))
where r.name_fold <> '';
--rollback delete from ${domain}.recipient_word;

--changeset organisation:0006-names-of-a-unit
--comment: The names of the recipients of units, for officials of these units
create index recipient_unit_name_ix on ${domain}.recipient (unit_id, kind, name_fold, joined_into);
--rollback drop index recipient_unit_name_ix on ${domain}.recipient;

--changeset organisation:0006-names-of-a-unit-instead
--comment: The index before it has the same beginning
drop index recipient_unit_ix on ${domain}.recipient;
--rollback create index recipient_unit_ix on ${domain}.recipient (unit_id, kind);
