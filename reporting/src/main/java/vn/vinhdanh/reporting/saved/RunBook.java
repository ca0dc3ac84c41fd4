package vn.vinhdanh.reporting.saved;

import static vn.vinhdanh.reporting.saved.SavedReports.utc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.download.ReportFiles;
import vn.vinhdanh.reporting.shared.AuditIntents;

/**
 * The book of runs. A run is begun in one transaction and settled in another: with its file, the note for its letter and the next hour, or
 * not at all. So whatever dies between, nothing is sent twice and nothing is lost.
 */
@Component
@Transactional
class RunBook {

    /** A run is tried so often, after 2, 4, 8 and 16 minutes. */
    static final int MOST_ATTEMPTS = 5;

    /** A larger file is not kept; its question can be asked again. */
    private static final long MOST_BYTES = 12L * 1024 * 1024;

    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final ReportFiles files;
    private final AuditIntents audit;
    private final Clock clock;

    RunBook(JdbcClient jdbc, Schemas schemas, ReportFiles files, AuditIntents audit, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the clock finds when it comes to a schedule.
     *
     * @param schedule as it is; null when there is nothing to do any more
     * @param run number of the run to be made; null when none is due
     * @param attempts how often it was tried, this time included
     */
    record Begun(@Nullable Schedule schedule, @Nullable Long run, int attempts) {}

    private record Standing(long id, RunState state, int attempts) {}

    /** Begins the run that is due, or begins one again that was cut off or is to be tried again. */
    public Begun begin(long scheduleId) {
        var schedule = schedule(scheduleId).orElse(null);
        if (schedule == null || schedule.state() != ScheduleState.ACTIVE) {
            return new Begun(null, null, 0);
        }
        if (schedule.nextAt().isAfter(clock.instant())) {
            return new Begun(schedule, null, 0);
        }
        var standing =
                sql("select id, state, attempts from {reporting}.report_run where schedule_id = ? and planned_at = ?")
                        .params(scheduleId, utc(schedule.nextAt()))
                        .query(Rows.of(Standing.class))
                        .optional();
        if (standing.isEmpty()) {
            long id = Ids.next();
            sql("insert into {reporting}.report_run (id, schedule_id, planned_at, state, attempts, started_at)"
                            + " values (?, ?, ?, ?, 1, ?)")
                    .params(id, scheduleId, utc(schedule.nextAt()), RunState.RUNNING.name(), utc(clock.instant()))
                    .update();
            return new Begun(schedule, id, 1);
        }
        var run = standing.get();
        if (!run.state.may(RunState.RUNNING)) {
            return new Begun(advanced(schedule), null, 0);
        }
        int attempts = run.attempts + 1;
        if (attempts > MOST_ATTEMPTS) {
            move(run.id, RunState.FAILED, "cut-off");
            told(schedule, run.id, null);
            return new Begun(advanced(schedule), null, 0);
        }
        // whoever else makes the same run may have ended it since it was read
        boolean taken =
                sql("update {reporting}.report_run set state = ?, attempts = ? where id = ? and state = ? and attempts = ?")
                                .params(RunState.RUNNING.name(), attempts, run.id, run.state.name(), run.attempts)
                                .update()
                        == 1;
        return taken ? new Begun(schedule, run.id, attempts) : new Begun(schedule, null, 0);
    }

    /**
     * Settles a run whose file was made.
     *
     * @return the schedule with its next hour; the file is forgotten when the run was stopped meanwhile
     */
    public @Nullable Schedule made(Schedule schedule, long run, ReportFiles.Made made) {
        if (!move(run, RunState.DONE, "")) {
            return advanced(schedule);
        }
        var entry = made.entry();
        sql("update {reporting}.report_run set data_version = ?, row_count = ?, total = ?, code = ?, file_name = ? where id = ?")
                .params(entry.dataVersion(), entry.rowCount(), entry.total(), entry.code(), entry.name(), run)
                .update();
        if (made.size() <= MOST_BYTES) {
            sql("insert into {reporting}.report_file (run_id, content) values (?, ?)")
                    .params(run, bytes(made))
                    .update();
        }
        files.enter(made, "reporting.report-made");
        told(schedule, run, made);
        sql("delete from {reporting}.report_file where run_id in (select id from {reporting}.report_run where schedule_id"
                        + " = ? and planned_at < ?)")
                .params(schedule.id(), utc(clock.instant().minus(KEPT)))
                .update();
        return advanced(schedule);
    }

    /** Says that a run did not succeed and is tried again. */
    public void retrying(long run, String problem) {
        move(run, RunState.RETRYING, problem);
    }

    /** Gives a run up: it failed. */
    public @Nullable Schedule failed(Schedule schedule, long run, String problem) {
        if (move(run, RunState.FAILED, problem)) {
            audit.note(
                    schedule.username(), "reporting.report-failed", Map.of("run", Ids.code(run), "problem", problem));
            told(schedule, run, null);
        }
        return advanced(schedule);
    }

    /** Does not run, and lets the schedule rest: its official may not see figures any more, or not this report. */
    public void refused(Schedule schedule, long run, String problem) {
        if (move(run, RunState.REFUSED, problem)) {
            audit.note(
                    schedule.username(), "reporting.report-refused", Map.of("run", Ids.code(run), "problem", problem));
        }
        sql("update {reporting}.report_schedule set state = ?, version = version + 1 where id = ?")
                .params(ScheduleState.PAUSED.name(), schedule.id())
                .update();
    }

    private boolean move(long run, RunState next, String problem) {
        return sql("update {reporting}.report_run set state = :next, problem = :problem, ended_at = :ended where id = :run"
                                + " and state in (:before)")
                        .param("next", next.name())
                        .param("problem", problem)
                        .param("ended", next.open() ? null : utc(clock.instant()))
                        .param("run", run)
                        .param("before", RunState.before(next))
                        .update()
                == 1;
    }

    /** Asks for a letter in the same transaction; the row is taken by the console. */
    private void told(Schedule schedule, long run, ReportFiles.@Nullable Made made) {
        var name = sql("select name from {reporting}.saved_report where id = ?")
                .param(schedule.reportId())
                .query(Rows.column(String.class))
                .single();
        sql("insert into {inbox}.report_letter (id, username, name, planned_at, made, data_version, row_count, total)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        run,
                        schedule.username(),
                        name,
                        utc(schedule.nextAt()),
                        made != null,
                        made == null ? "" : made.entry().dataVersion(),
                        made == null ? 0 : made.entry().rowCount(),
                        made == null ? 0 : made.entry().total())
                .update();
    }

    /** Hours that passed while nobody was there are made up for once. */
    private @Nullable Schedule advanced(Schedule schedule) {
        sql("update {reporting}.report_schedule set next_at = ? where id = ? and next_at = ?")
                .params(
                        utc(schedule.rhythm().next(later(schedule.nextAt()), schedule.onDay(), schedule.atHour())),
                        schedule.id(),
                        utc(schedule.nextAt()))
                .update();
        return schedule(schedule.id()).orElse(null);
    }

    private Instant later(Instant planned) {
        var now = clock.instant();
        return now.isAfter(planned) ? now : planned;
    }

    private Optional<Schedule> schedule(long id) {
        return sql(Schedules.COLUMNS + "id = ? for update")
                .param(id)
                .query(Rows.of(Schedule.class))
                .optional();
    }

    private static byte[] bytes(ReportFiles.Made made) {
        var out = new ByteArrayOutputStream((int) made.size());
        try {
            made.sendTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
