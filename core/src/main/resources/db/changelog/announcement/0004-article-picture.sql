--liquibase formatted sql

--changeset announcement:0004-article-picture
--comment: Pictures inside the text of an article, by the number under which the text places them
create table ${domain}.article_picture (
  article_id bigint not null,
  number     int not null,
  sha256     char(64) character set ascii collate ascii_bin not null,
  alt        varchar(500) not null,
  caption    varchar(500) not null,
  constraint article_picture_pk primary key (article_id, number),
  constraint article_picture_article_fk foreign key (article_id) references ${domain}.article (id),
  constraint article_picture_file_fk foreign key (sha256) references ${domain}.attachment (sha256),
  constraint article_picture_number check (number between 1 and 999)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.article_picture;
