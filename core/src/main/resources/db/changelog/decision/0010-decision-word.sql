--liquibase formatted sql

--changeset decision:0010-decision-word
--comment: The words of numbers, symbols and titles, compared without accents as the title itself: for finding one decision among hundreds of thousands by the beginning of its rarest word
create table ${domain}.decision_word (
  word        varchar(30) not null,
  decision_id bigint not null,
  constraint decision_word_pk primary key (word, decision_id),
  constraint decision_word_fk foreign key (decision_id) references ${domain}.decision (id) on delete cascade
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.decision_word;

--changeset decision:0010-words-of-decisions
--comment: The decisions registered before, word by word; a minute for 200,000. Words that are equal without accents stand once
insert ignore into ${domain}.decision_word (word, decision_id)
with recursive part (id, word, rest) as (
  select t.id, cast(substring_index(t.words, ' ', 1) as char(1100)), cast(substring(t.words, 2 + char_length(substring_index(t.words, ' ', 1))) as char(1100))
  from (
    select d.id, trim(regexp_replace(concat(d.number, ' ', d.symbol, ' ', d.title), '[^\\p{L}\\p{N}]+', ' ')) words
    from ${domain}.decision d
  ) t
  union all
  select id, substring_index(rest, ' ', 1), substring(rest, 2 + char_length(substring_index(rest, ' ', 1))) from part where rest <> ''
)
select left(word, 30), id from part where word <> '';
--rollback delete from ${domain}.decision_word;
