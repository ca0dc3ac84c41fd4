--liquibase formatted sql

--changeset matter:0001-matter-part
--comment: Who took part in a matter that takes two people; none of them approves it. version is what the matter had after their last step
create table ${domain}.matter_part (
  kind        varchar(20) character set ascii collate ascii_bin not null,
  matter_id   bigint not null,
  official    varchar(100) collate utf8mb4_bin not null,
  version     int not null,
  handed_over boolean not null,
  at          datetime(6) not null,
  constraint matter_part_pk primary key (kind, matter_id, official)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.matter_part;

--changeset matter:0001-matter-part-of-before
--comment: What was entered before is approved by none of those who are recorded to have written it, and by everybody else as ever
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'DECISION', id, registered_by, version, false, registered_at from ${domain}.decision;
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'DECISION', id, submitted_by, version, false, registered_at from ${domain}.decision where submitted_by is not null;
-- The audit names a decision by its code, in Crockford's base 32, which conv() does not know: letters become the digits that it knows
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'DECISION', d.id, e.actor, d.version, false, e.at
  from (select actor, at, cast(conv(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            subject_id, 'j', 'i'), 'k', 'j'), 'm', 'k'), 'n', 'l'), 'p', 'm'), 'q', 'n'), 'r', 'o'), 's', 'p'), 't', 'q'), 'v', 'r'), 'w', 's'), 'x', 't'), 'y', 'u'), 'z', 'v'),
            32, 10) as unsigned) decision_id
        from ${audit}.entry
        where subject_kind = 'decision' and verb in ('decision.registered', 'decision.edited', 'decision.honour-added',
          'decision.honour-removed', 'decision.file-attached', 'decision.submitted', 'decision.reopened')) e
  join ${domain}.decision d on d.id = e.decision_id;
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'WITHDRAWAL', id, proposed_by, version, false, proposed_at from ${domain}.withdrawal;
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'DECISION', decision_id, proposed_by, 0, false, proposed_at from ${domain}.withdrawal
  where kind = 'CORRECTION' and status = 'CONFIRMED';
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'UNIT_READING', id, proposed_by, version, false, proposed_at from ${domain}.unit_reading;
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'LAW_CHANGE', id, proposed_by, version, false, proposed_at from ${domain}.law_change;
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'CAMPAIGN', c.id, e.actor, c.version, false, e.at
  from (select actor, at, cast(subject_id as unsigned) campaign_id from ${audit}.entry
        where subject_kind = 'campaign' and verb in ('campaign.drafted', 'campaign.edited')) e
  join ${domain}.campaign c on c.id = e.campaign_id;
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'DECLARATION', id, declared_by, 0, false, declared_at from ${domain}.completeness_declaration;
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'ANNOUNCEMENT', id, created_by, version, false, created_at from ${domain}.article;
insert ignore into ${domain}.matter_part (kind, matter_id, official, version, handed_over, at)
  select 'ANNOUNCEMENT', id, saved_by, version, false, saved_at from ${domain}.article;
--rollback delete from ${domain}.matter_part;
