--liquibase formatted sql

--changeset matter:0002-passwords-of-before
--comment: The second half that waits is taken neither by who was shown the first nor by the owner of the account
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'PASSWORD', handover, given_by, version, false, coalesce(given_at, created_at) from ${domain}.account
  where second_half is not null and given_by is not null;
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'PASSWORD', handover, username, version, false, coalesce(given_at, created_at) from ${domain}.account
  where second_half is not null;
--rollback delete from ${domain}.matter_part where kind = 'PASSWORD';
