--liquibase formatted sql

--changeset decision:0005-one-letter-d
--comment: As organisation:0005-one-letter-d. Two decisions of one number whose authorities differ by such a letter alone stay apart, for people to look at
update ${domain}.honour
  set name_fold = replace(replace(name_fold, convert(x'C3B0' using utf8mb4), 'd'), convert(x'C996' using utf8mb4), 'd')
  where instr(binary name_fold, x'C3B0') > 0 or instr(binary name_fold, x'C996') > 0;
update ${domain}.unit_reading
  set text_fold = replace(replace(text_fold, convert(x'C3B0' using utf8mb4), 'd'), convert(x'C996' using utf8mb4), 'd')
  where instr(binary text_fold, x'C3B0') > 0 or instr(binary text_fold, x'C996') > 0;
update ignore ${domain}.decision
  set authority_fold = replace(replace(authority_fold, convert(x'C3B0' using utf8mb4), 'd'), convert(x'C996' using utf8mb4), 'd')
  where instr(binary authority_fold, x'C3B0') > 0 or instr(binary authority_fold, x'C996') > 0;
--rollback empty
