--liquibase formatted sql

--changeset organisation:0005-one-letter-d
--comment: Names entered before Ð (U+00D0) and Ɖ (U+0189) were taken for Đ were folded to ð (U+00F0) and ɖ (U+0256) and found by nobody; the names stay as they were entered
update ${domain}.unit
  set name_fold = replace(replace(name_fold, convert(x'C3B0' using utf8mb4), 'd'), convert(x'C996' using utf8mb4), 'd')
  where instr(binary name_fold, x'C3B0') > 0 or instr(binary name_fold, x'C996') > 0;
update ${domain}.recipient
  set name_fold = replace(replace(name_fold, convert(x'C3B0' using utf8mb4), 'd'), convert(x'C996' using utf8mb4), 'd')
  where instr(binary name_fold, x'C3B0') > 0 or instr(binary name_fold, x'C996') > 0;
--rollback empty
