--liquibase formatted sql

--changeset reporting:0007-layout-template
--comment: Layout templates of forms as officials uploaded them: never changed, never deleted; the newest of a form holds. One without content is the way back to the layout of the form's file
create table ${reporting}.layout_template (
  id               bigint not null,
  form             varchar(10) character set ascii collate ascii_bin not null,
  number           int not null,
  name             varchar(200) not null,
  content          mediumblob null,
  sha256           char(64) character set ascii collate ascii_bin null,
  uploaded_by      varchar(60) character set ascii collate ascii_bin not null,
  uploaded_by_name varchar(120) not null,
  uploaded_at      datetime(6) not null,
  constraint layout_template_pk primary key (id),
  constraint layout_template_uq unique (form, number)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${reporting}.layout_template;
