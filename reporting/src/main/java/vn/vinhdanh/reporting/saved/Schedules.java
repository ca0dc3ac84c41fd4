package vn.vinhdanh.reporting.saved;

import static vn.vinhdanh.reporting.saved.SavedReports.utc;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.download.FileFormat;
import vn.vinhdanh.reporting.shared.AuditIntents;
import vn.vinhdanh.reporting.shared.Official;

/** What officials order for an hour, and what they see of it. A schedule and the clock's memory of it change in one transaction. */
@Component
@Transactional
class Schedules {

    private static final int SHOWN = 50;

    static final String COLUMNS = "select id, report_id, username, rhythm, on_day, at_hour, format, language, state,"
            + " next_at, version from {reporting}.report_schedule where ";

    private static final String RUNS = "select r.id, r.schedule_id, r.planned_at, r.state, r.attempts, r.started_at,"
            + " r.ended_at, r.problem, r.data_version, r.row_count, r.total, r.code, r.file_name,"
            + " (select max(l.state) from {report}.letter_of_report l where l.run_id = r.id) letter,"
            + " exists (select 1 from {reporting}.report_file f where f.run_id = r.id) kept"
            + " from {reporting}.report_run r join {reporting}.report_schedule s on s.id = r.schedule_id where ";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final SchedulerClient clockwork;
    private final AuditIntents audit;
    private final Clock clock;

    Schedules(JdbcClient jdbc, Schemas schemas, SchedulerClient clockwork, AuditIntents audit, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clockwork = clockwork;
        this.audit = audit;
        this.clock = clock;
    }

    /** When this official gets the report. */
    @Transactional(readOnly = true)
    public Optional<Schedule> of(SavedReport report, Official official) {
        return sql(COLUMNS + "report_id = ? and username = ?")
                .params(report.id(), official.username())
                .query(Rows.of(Schedule.class))
                .optional();
    }

    /** The reports that this official gets by the clock, by report. */
    @Transactional(readOnly = true)
    public Map<Long, Schedule> all(Official official) {
        var found = new LinkedHashMap<Long, Schedule>();
        sql(COLUMNS + "username = ? order by next_at")
                .param(official.username())
                .query(Rows.each(Schedule.class, one -> found.put(one.reportId(), one)));
        return found;
    }

    /** The newest runs of a schedule, newest first. */
    @Transactional(readOnly = true)
    public List<Run> runs(Schedule schedule) {
        return sql(RUNS + "s.id = ? order by r.planned_at desc limit " + SHOWN)
                .param(schedule.id())
                .query(Rows.of(Run.class))
                .list();
    }

    /** A run of one of the official's schedules, with the report it is of. */
    @Transactional(readOnly = true)
    public Optional<Run> run(long id, Official official) {
        return sql(RUNS + "r.id = ? and s.username = ?")
                .params(id, official.username())
                .query(Rows.of(Run.class))
                .optional();
    }

    /** The report of a schedule. */
    @Transactional(readOnly = true)
    public long reportOf(Run run) {
        return sql("select report_id from {reporting}.report_schedule where id = ?")
                .param(run.scheduleId())
                .query(Rows.column(Long.class))
                .single();
    }

    /** The file of a run; empty when it is kept no more. */
    @Transactional(readOnly = true)
    public Optional<byte[]> file(Run run) {
        return sql("select content from {reporting}.report_file where run_id = ?")
                .param(run.id())
                .query(Rows.column(byte[].class))
                .optional();
    }

    /**
     * Orders a report, or orders it otherwise; it goes on if it rested.
     *
     * @throws ReportProblem when there is no such day or hour
     */
    public void order(
            SavedReport report,
            Rhythm rhythm,
            int day,
            int hour,
            FileFormat format,
            String language,
            Official official) {
        int onDay = rhythm == Rhythm.DAILY ? 1 : day;
        if (!rhythm.has(onDay) || hour < 0 || hour > 23) {
            throw new ReportProblem("schedule.problem.day");
        }
        var next = rhythm.next(clock.instant(), onDay, hour);
        sql("insert into {reporting}.report_schedule (id, report_id, username, rhythm, on_day, at_hour, format, language,"
                        + " state, next_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update rhythm ="
                        + " values(rhythm), on_day = values(on_day), at_hour = values(at_hour), format = values(format),"
                        + " language = values(language), state = values(state), next_at = values(next_at),"
                        + " version = version + 1")
                .params(
                        Ids.next(),
                        report.id(),
                        official.username(),
                        rhythm.name(),
                        onDay,
                        hour,
                        format.name(),
                        language,
                        ScheduleState.ACTIVE.name(),
                        utc(next))
                .update();
        wind(of(report, official).orElseThrow());
        note(official, "reporting.schedule-set", report, Map.of("rhythm", rhythm.name(), "hour", hour));
    }

    /** Lets a schedule rest. */
    public void pause(SavedReport report, Official official) {
        move(report, ScheduleState.PAUSED, official);
        note(official, "reporting.schedule-paused", report, Map.of());
    }

    /** Lets it go on at its next hour. */
    public void goOn(SavedReport report, Official official) {
        var schedule = of(report, official).orElseThrow(() -> new ReportProblem("saved.problem.changed"));
        at(schedule, schedule.rhythm().next(clock.instant(), schedule.onDay(), schedule.atHour()));
        move(report, ScheduleState.ACTIVE, official);
        wind(of(report, official).orElseThrow());
        note(official, "reporting.schedule-resumed", report, Map.of());
    }

    /** Makes the report now, besides its hours. */
    public void runNow(SavedReport report, Official official) {
        var schedule = of(report, official).orElseThrow(() -> new ReportProblem("saved.problem.changed"));
        if (schedule.state() != ScheduleState.ACTIVE
                || runs(schedule).stream().anyMatch(run -> run.state().open())) {
            throw new ReportProblem("schedule.problem.busy");
        }
        at(schedule, clock.instant());
        wind(of(report, official).orElseThrow());
        note(official, "reporting.schedule-run-asked", report, Map.of());
    }

    /** Stops a run that goes on: what it makes is thrown away and nothing is sent. */
    public void cancel(long run, Official official) {
        int changed =
                sql("update {reporting}.report_run set state = 'CANCELLED', ended_at = :now where id = :run and state in"
                                + " (:before) and schedule_id in (select id from {reporting}.report_schedule where username ="
                                + " :username)")
                        .param("now", utc(clock.instant()))
                        .param("run", run)
                        .param("before", RunState.before(RunState.CANCELLED))
                        .param("username", official.username())
                        .update();
        if (changed == 0) {
            throw new ReportProblem("schedule.problem.over");
        }
        audit.note(official.username(), "reporting.run-cancelled", Map.of("run", Ids.code(run)));
    }

    private void move(SavedReport report, ScheduleState state, Official official) {
        sql("update {reporting}.report_schedule set state = ?, version = version + 1 where report_id = ? and username = ?")
                .params(state.name(), report.id(), official.username())
                .update();
    }

    private void at(Schedule schedule, Instant next) {
        sql("update {reporting}.report_schedule set next_at = ?, version = version + 1 where id = ?")
                .params(utc(next.truncatedTo(ChronoUnit.SECONDS)), schedule.id())
                .update();
    }

    /** Tells the clock; a run that goes on asks for its next hour itself when it ends. */
    private void wind(Schedule schedule) {
        try {
            clockwork.schedule(
                    ReportClock.instance(schedule.id()),
                    schedule.nextAt(),
                    SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException running) {
            // it looks at its schedule when it ends
        }
    }

    private void note(Official official, String verb, SavedReport report, Map<String, ?> detail) {
        var all = new LinkedHashMap<String, Object>(detail);
        all.put("report", Ids.code(report.id()));
        audit.note(official.username(), verb, all);
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
