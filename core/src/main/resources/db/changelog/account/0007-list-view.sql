--liquibase formatted sql

--changeset account:0007-list-view
--comment: A way of looking at a list that an official kept: its filters and order as the address writes them. Own, or shared with everybody who has one of the permissions that open the list
create table ${domain}.list_view (
  id          bigint not null,
  list        varchar(60) character set ascii collate ascii_bin not null,
  name        varchar(100) not null,
  query       varchar(2000) not null,
  owner_id    bigint not null,
  shared_with varchar(200) character set ascii collate ascii_bin not null default '',
  constraint list_view_pk primary key (id),
  constraint list_view_name_uq unique (owner_id, list, name),
  constraint list_view_owner_fk foreign key (owner_id) references ${domain}.account (id),
  key list_view_list_ix (list)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.list_view;
