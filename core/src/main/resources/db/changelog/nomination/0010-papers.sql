--liquibase formatted sql

--changeset nomination:0010-dossier-paper
--comment: A paper of a dossier (giấy tờ của hồ sơ), of a nominee or of all. It stands in the versions since_version to until_version; null for one that was not taken off. What stands in a version that was sent is never changed
create table ${domain}.dossier_paper (
  id            bigint not null,
  dossier_id    bigint not null,
  nominee_id    bigint null,
  kind          varchar(30) character set ascii collate ascii_bin not null,
  sha256        char(64) character set ascii collate ascii_bin not null,
  name          varchar(255) not null,
  media_type    varchar(150) character set ascii collate ascii_bin not null,
  size          bigint not null,
  written_here  boolean not null,
  since_version int not null,
  until_version int null,
  added_by      varchar(100) collate utf8mb4_bin not null,
  added_at      datetime(6) not null,
  constraint dossier_paper_pk primary key (id),
  constraint dossier_paper_dossier_fk foreign key (dossier_id) references ${domain}.dossier (id),
  constraint dossier_paper_file_fk foreign key (sha256) references ${domain}.attachment (sha256),
  constraint dossier_paper_versions check (since_version > 0 and (until_version is null or until_version >= since_version))
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
create index dossier_paper_dossier_ix on ${domain}.dossier_paper (dossier_id, id);
--rollback drop table ${domain}.dossier_paper;

--changeset nomination:0010-dossier-paper-remark
--comment: Why a version was returned, at the very paper
create table ${domain}.dossier_paper_remark (
  dossier_id bigint not null,
  number     int not null,
  paper_id   bigint not null,
  reason     varchar(1000) not null,
  constraint dossier_paper_remark_pk primary key (dossier_id, number, paper_id),
  constraint dossier_paper_remark_version_fk foreign key (dossier_id, number) references ${domain}.dossier_version (dossier_id, number),
  constraint dossier_paper_remark_paper_fk foreign key (paper_id) references ${domain}.dossier_paper (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.dossier_paper_remark;

--changeset nomination:0010-nominee-report
--comment: The achievement report (báo cáo thành tích) of a nominee as it is written here, block by block; paper_id is the Word file made of it, nominee_version what the nominee was then
create table ${domain}.nominee_report (
  nominee_id      bigint not null,
  content         longtext not null,
  paper_id        bigint null,
  nominee_version int not null,
  version         int not null,
  written_by      varchar(100) collate utf8mb4_bin not null,
  written_at      datetime(6) not null,
  constraint nominee_report_pk primary key (nominee_id),
  constraint nominee_report_nominee_fk foreign key (nominee_id) references ${domain}.nominee (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${domain}.nominee_report;
