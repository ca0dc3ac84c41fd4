--liquibase formatted sql

--changeset campaign:0001-campaign
--comment: A campaign (phong trào thi đua) of a year or of several; public while LAUNCHED or CLOSED
create table ${domain}.campaign (
  id                bigint not null,
  slug              varchar(120) character set ascii collate ascii_bin not null,
  name              varchar(300) not null,
  year              int not null,
  period_from       date not null,
  period_to         date not null,
  level             varchar(20) character set ascii collate ascii_bin not null,
  launching_unit_id bigint null,
  launching_body    varchar(300) not null,
  launcher          varchar(150) not null,
  occasion          varchar(300) not null,
  launched_on       date null,
  status            varchar(20) character set ascii collate ascii_bin not null,
  grounds           text not null,
  context           text not null,
  theme             varchar(300) not null,
  objectives        text not null,
  demo              boolean not null default false,
  version           int not null default 0,
  constraint campaign_pk primary key (id),
  constraint campaign_slug_uq unique (slug),
  constraint campaign_launching_unit_fk foreign key (launching_unit_id) references ${domain}.unit (id),
  constraint campaign_period check (period_to >= period_from),
  constraint campaign_year check (year between 1945 and 2100),
  constraint campaign_level check (level in ('CENTRAL', 'PROVINCE', 'BLOC', 'UNIT')),
  constraint campaign_status check (status in ('DRAFT', 'LAUNCHED', 'CLOSED')),
  constraint campaign_launch check (status = 'DRAFT' or (launched_on is not null and launching_body <> '')),
  key campaign_year_ix (year, level)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.campaign;

--changeset campaign:0001-campaign-launcher-post
--comment: The posts in which the person spoke who launched it
create table ${domain}.campaign_launcher_post (
  campaign_id bigint not null,
  ordinal     int not null,
  post        varchar(300) not null,
  constraint campaign_launcher_post_pk primary key (campaign_id, ordinal),
  constraint campaign_launcher_post_campaign_fk foreign key (campaign_id) references ${domain}.campaign (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.campaign_launcher_post;

--changeset campaign:0001-campaign-task
--comment: Key tasks and directions, in order
create table ${domain}.campaign_task (
  campaign_id bigint not null,
  ordinal     int not null,
  task        varchar(2000) not null,
  constraint campaign_task_pk primary key (campaign_id, ordinal),
  constraint campaign_task_campaign_fk foreign key (campaign_id) references ${domain}.campaign (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.campaign_task;

--changeset campaign:0001-campaign-parent
--comment: Which movements a campaign answers
create table ${domain}.campaign_parent (
  campaign_id bigint not null,
  parent_id   bigint not null,
  constraint campaign_parent_pk primary key (campaign_id, parent_id),
  constraint campaign_parent_campaign_fk foreign key (campaign_id) references ${domain}.campaign (id),
  constraint campaign_parent_parent_fk foreign key (parent_id) references ${domain}.campaign (id),
  constraint campaign_parent_other check (parent_id <> campaign_id)
);
--rollback drop table ${domain}.campaign_parent;

--changeset campaign:0001-campaign-directive
--comment: Documents a campaign is linked to; not parents
create table ${domain}.campaign_directive (
  campaign_id bigint not null,
  ordinal     int not null,
  number      varchar(100) not null,
  title       varchar(500) not null,
  issuer      varchar(200) not null,
  constraint campaign_directive_pk primary key (campaign_id, ordinal),
  constraint campaign_directive_campaign_fk foreign key (campaign_id) references ${domain}.campaign (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.campaign_directive;
