--liquibase formatted sql

--changeset nomination:0020-view-dossier-fact runOnChange:true
--comment: Dossiers that were sent to the board, not those that a superior unit gathers, as figures count them. What a unit writes anew is with the unit, whether it was returned, recalled or waits for its leader
create or replace sql security definer view ${report}.dossier_fact as
  select d.id as dossier_id, d.number as dossier_number, d.versions,
         case when d.status in ('DRAFT', 'AWAITING_LEADER', 'RETURNED', 'AT_SUPERIOR', 'GATHERED') then 'WITH_UNIT' else d.status end as state,
         r.id as round_id, r.name as round_name, r.year as round_year, r.kind as commendation_kind,
         r.reception_days, r.appraisal_days, r.supplement_until, u.code as unit_code, u.name as unit_name, d.demo
    from ${domain}.dossier d
    join ${domain}.review_round r on r.id = d.round_id
    join ${domain}.unit u on u.id = d.unit_id
   where exists (select 1 from ${domain}.dossier_move s where s.dossier_id = d.id and s.became = 'SENT');
--rollback drop view ${report}.dossier_fact;

--changeset nomination:0020-view-dossier-move-fact runOnChange:true
--comment: Where a dossier lay from which day on, since it was first sent; the places are those of DossierStatus, a test compares them
create or replace sql security definer view ${report}.dossier_move_fact as
  select m.dossier_id, m.ordinal, date(m.at + interval 7 hour) as day,
         case m.became when 'SENT' then 'RECEPTION' when 'RECEIVED' then 'APPRAISAL' when 'IN_VERIFICATION' then 'APPRAISAL'
                       when 'VERIFIED' then 'OVER' when 'WITHDRAWN' then 'OVER' else 'UNIT' end as place
    from ${domain}.dossier_move m
   where m.ordinal >= (select min(s.ordinal) from ${domain}.dossier_move s where s.dossier_id = m.dossier_id and s.became = 'SENT');
--rollback drop view ${report}.dossier_move_fact;

--changeset nomination:0020-sent-nominee
--comment: Whom the version of a dossier that was sent last puts forward, for figures: what a unit writes meanwhile is nobody's figure. Written anew with each version; the id stays when the unit removes the nominee
create table ${domain}.sent_nominee (
  dossier_id   bigint not null,
  nominee_id   bigint not null,
  recipient_id bigint null,
  kind         varchar(20) character set ascii collate ascii_bin not null,
  award        varchar(40) character set ascii collate ascii_bin not null,
  year_to      int not null,
  constraint sent_nominee_pk primary key (dossier_id, nominee_id),
  constraint sent_nominee_dossier_fk foreign key (dossier_id) references ${domain}.dossier (id),
  constraint sent_nominee_recipient_fk foreign key (recipient_id) references ${domain}.recipient (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.sent_nominee;

--changeset nomination:0020-sent-before
--comment: Of dossiers that were sent before: what stands in the version
insert into ${domain}.sent_nominee (dossier_id, nominee_id, recipient_id, kind, award, year_to)
  select d.id, j.nominee_id, j.recipient_id, j.kind, j.award, j.year_to
    from ${domain}.dossier d
    join ${domain}.dossier_version v on v.dossier_id = d.id and v.number = d.versions
    join json_table(v.content, '$.nominees[*]' columns (
           nominee_id bigint path '$.id.value',
           award varchar(40) path '$.written.award',
           kind varchar(20) path '$.written.kind',
           recipient_id bigint path '$.written.recipient.value',
           year_to int path '$.written.period.to')) j;
--rollback empty

--changeset nomination:0020-view-nominee-fact runOnChange:true
--comment: Who is put forward, as it was sent last. A conclusion counts once the dossier is verified
create or replace sql security definer view ${report}.nominee_fact as
  select f.dossier_id, s.nominee_id,
         case when f.state <> 'VERIFIED' then f.state when n.status is null or n.status = 'PROPOSED' then 'NOT_CONCLUDED'
              else n.status end as state,
         f.round_id, f.round_name, f.round_year, f.commendation_kind, f.unit_code, f.unit_name, f.dossier_number,
         s.award as award_code, s.kind as recipient_kind, coalesce(p.joined_into, s.recipient_id) as recipient_id, s.year_to,
         f.demo
    from ${report}.dossier_fact f
    join ${domain}.sent_nominee s on s.dossier_id = f.dossier_id
    left join ${domain}.nominee n on n.id = s.nominee_id
    left join ${domain}.recipient p on p.id = s.recipient_id;
--rollback drop view ${report}.nominee_fact;
