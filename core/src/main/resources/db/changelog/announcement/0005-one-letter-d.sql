--liquibase formatted sql

--changeset announcement:0005-one-letter-d
--comment: As organisation:0005-one-letter-d
update ${domain}.article
  set headline_fold = replace(replace(headline_fold, convert(x'C3B0' using utf8mb4), 'd'), convert(x'C996' using utf8mb4), 'd')
  where instr(binary headline_fold, x'C3B0') > 0 or instr(binary headline_fold, x'C996') > 0;
--rollback empty
