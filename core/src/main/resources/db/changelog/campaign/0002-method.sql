--liquibase formatted sql

--changeset campaign:0002-method
--comment: Thematic or regular, as form 0601 asks; unknown for what was entered before and for whom it is not known
alter table ${domain}.campaign
  add column method varchar(20) character set ascii collate ascii_bin null,
  add constraint campaign_method check (method in ('THEMATIC', 'REGULAR'));
--rollback alter table ${domain}.campaign drop constraint campaign_method, drop column method;

--changeset campaign:0002-view-campaign-fact runOnChange:true
--comment: Public campaigns as the statutory forms count them. years: whole years of the period, and a half more when some days are left over
create or replace sql security definer view ${report}.campaign_fact as
  select c.slug, c.name, c.year, c.level, c.method, c.period_from, c.period_to,
         timestampdiff(year, c.period_from, c.period_to + interval 1 day)
           + case when c.period_from + interval timestampdiff(year, c.period_from, c.period_to + interval 1 day) year
                       = c.period_to + interval 1 day then 0.0 else 0.5 end as years,
         c.launched_on, c.launching_body, u.code as unit_code, c.demo
    from ${domain}.campaign c
    left join ${domain}.unit u on u.id = c.launching_unit_id
   where c.status in ('LAUNCHED', 'CLOSED');
--rollback drop view ${report}.campaign_fact;
