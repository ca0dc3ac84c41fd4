--liquibase formatted sql

--changeset reporting:0006-scheduled-tasks
--comment: The clock's memory, as db-scheduler 16 wants it; its times are UTC
create table ${reporting}.scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            blob,
  execution_time       timestamp(6) not null,
  picked               boolean not null,
  picked_by            varchar(50),
  last_success         timestamp(6) null,
  last_failure         timestamp(6) null,
  consecutive_failures int,
  last_heartbeat       timestamp(6) null,
  version              bigint not null,
  priority             smallint,
  constraint scheduled_tasks_pk primary key (task_name, task_instance),
  key scheduled_tasks_execution_time_ix (execution_time),
  key scheduled_tasks_last_heartbeat_ix (last_heartbeat)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${reporting}.scheduled_tasks;

--changeset reporting:0006-report-schedule
--comment: When an official gets a saved report; one for each report and official
create table ${reporting}.report_schedule (
  id         bigint not null,
  report_id  bigint not null,
  username   varchar(100) not null,
  rhythm     varchar(12) character set ascii collate ascii_bin not null,
  on_day     int not null,
  at_hour    int not null,
  format     varchar(4) character set ascii collate ascii_bin not null,
  language   char(2) character set ascii collate ascii_bin not null,
  state      varchar(8) character set ascii collate ascii_bin not null,
  next_at    datetime(6) not null,
  version    int not null default 0,
  constraint report_schedule_pk primary key (id),
  constraint report_schedule_once_uq unique (report_id, username),
  constraint report_schedule_report_fk foreign key (report_id) references ${reporting}.saved_report (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${reporting}.report_schedule;

--changeset reporting:0006-report-run
--comment: Each time a schedule was due: what became of it. One for each hour, so that two nodes cannot make two
create table ${reporting}.report_run (
  id           bigint not null,
  schedule_id  bigint not null,
  planned_at   datetime(6) not null,
  state        varchar(10) character set ascii collate ascii_bin not null,
  attempts     int not null,
  started_at   datetime(6) not null,
  ended_at     datetime(6) null,
  problem      varchar(20) character set ascii collate ascii_bin not null default '',
  data_version varchar(60) character set ascii collate ascii_bin not null default '',
  row_count    bigint not null default 0,
  total        bigint not null default 0,
  code         varchar(26) character set ascii collate ascii_bin not null default '',
  file_name    varchar(120) character set ascii collate ascii_bin not null default '',
  constraint report_run_pk primary key (id),
  constraint report_run_once_uq unique (schedule_id, planned_at),
  constraint report_run_schedule_fk foreign key (schedule_id) references ${reporting}.report_schedule (id)
) character set utf8mb4 collate utf8mb4_0900_ai_ci;
--rollback drop table ${reporting}.report_run;

--changeset reporting:0006-report-file
--comment: The file of a run, for whom it was made; kept thirteen months
create table ${reporting}.report_file (
  run_id  bigint not null,
  content longblob not null,
  constraint report_file_pk primary key (run_id),
  constraint report_file_run_fk foreign key (run_id) references ${reporting}.report_run (id)
);
--rollback drop table ${reporting}.report_file;
