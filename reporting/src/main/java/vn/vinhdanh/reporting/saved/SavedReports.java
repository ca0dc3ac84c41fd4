package vn.vinhdanh.reporting.saved;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.reporting.download.ReportFiles;
import vn.vinhdanh.reporting.download.ReportQuestion;
import vn.vinhdanh.reporting.shared.AuditIntents;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.ReachCode;
import vn.vinhdanh.reporting.shared.Wording;

/**
 * The reports that officials keep. Each sees their own and those that colleagues of the same reach share; only the owner changes one. What
 * is kept is the question, never its figures: who opens a shared one is answered with their own reach.
 */
@Component
@Transactional
class SavedReports {

    static final int LONGEST_NAME = 120;
    static final int MOST = 200;

    /** So many stand on a first page; more would hide the pictures of the year. */
    static final int MOST_PINNED = 6;

    /** A deleted report can be taken back for so long. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String COLUMNS =
            "select id, username, full_name, name, question, shared, created_at, pinned_at is not null as pinned, version from {reporting}.saved_report where ";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final ReportFiles files;
    private final ReachCode reach;
    private final AuditIntents audit;
    private final Wording wording;
    private final Clock clock;

    SavedReports(
            JdbcClient jdbc,
            Schemas schemas,
            ReportFiles files,
            ReachCode reach,
            AuditIntents audit,
            Wording wording,
            Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.files = files;
        this.reach = reach;
        this.audit = audit;
        this.wording = wording;
        this.clock = clock;
    }

    /** The official's own, newest first. */
    @Transactional(readOnly = true)
    public List<SavedReport> own(Official official) {
        return sql(COLUMNS + "username = ? and deleted_at is null order by id desc limit " + MOST)
                .param(official.username())
                .query(Rows.of(SavedReport.class))
                .list();
    }

    /** Those that stand on the official's first page, in the order in which they were put there. */
    @Transactional(readOnly = true)
    public List<SavedReport> pinned(Official official) {
        return sql(COLUMNS
                        + "username = ? and pinned_at is not null and deleted_at is null order by pinned_at, id limit "
                        + MOST_PINNED)
                .param(official.username())
                .query(Rows.of(SavedReport.class))
                .list();
    }

    /** Those that colleagues of the same reach share, newest first. */
    @Transactional(readOnly = true)
    public List<SavedReport> shared(Official official) {
        return sql(COLUMNS + "shared and reach = ? and username <> ? and deleted_at is null order by id desc limit "
                        + MOST)
                .params(reach.of(official), official.username())
                .query(Rows.of(SavedReport.class))
                .list();
    }

    /** A report that the official may see now. */
    @Transactional(readOnly = true)
    public Optional<SavedReport> find(long id, Official official) {
        return sql(COLUMNS + "id = ? and deleted_at is null and (username = ? or (shared and reach = ?))")
                .params(id, official.username(), reach.of(official))
                .query(Rows.of(SavedReport.class))
                .optional();
    }

    /**
     * Keeps a question.
     *
     * @param name empty for what the question is called
     * @param question path and parts of an address
     * @return its id
     * @throws vn.vinhdanh.reporting.statistics.WrongAddress when the question cannot be read
     * @throws ReportProblem when the name is too long, or there are too many
     */
    public long keep(String name, String question, Official official, Locale locale) {
        var asked = asked(question);
        var called = name.isBlank() ? shortened(asked.title(wording, locale)) : named(name);
        if (own(official).size() >= MOST) {
            throw new ReportProblem("saved.problem.many");
        }
        long id = Ids.next();
        sql("insert into {reporting}.saved_report (id, username, full_name, name, question, reach, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        official.username(),
                        official.fullName(),
                        called,
                        asked.address(),
                        reach.of(official),
                        utc(clock.instant()))
                .update();
        note(official, "reporting.report-saved", id, Map.of("name", called, "question", asked.address()));
        sql("delete from {reporting}.saved_report where username = ? and deleted_at < ? and id not in"
                        + " (select report_id from {reporting}.report_schedule)")
                .params(official.username(), utc(clock.instant().minus(KEPT)))
                .update();
        return id;
    }

    /** Calls it otherwise. */
    public void rename(long id, int version, String name, Official official) {
        var called = named(name);
        change(id, version, "name = ?", called, official);
        note(official, "reporting.report-renamed", id, Map.of("name", called));
    }

    /** Shows it to the colleagues of the owner's reach, or to nobody else. */
    public void share(long id, int version, boolean shared, Official official) {
        change(id, version, "reach = ?", reach.of(official), official);
        change(id, version + 1, "shared = ?", shared, official);
        note(official, shared ? "reporting.report-shared" : "reporting.report-unshared", id, Map.of());
    }

    /**
     * Puts it on the official's first page, or takes it from there.
     *
     * @throws ReportProblem when there are as many as have room, or it was changed in another window
     */
    public void pin(long id, int version, boolean pinned, Official official) {
        if (pinned && pinned(official).size() >= MOST_PINNED) {
            throw new ReportProblem("saved.problem.pinned");
        }
        change(id, version, "pinned_at = if(?, utc_timestamp(6), null)", pinned, official);
    }

    /** Takes it away; it can be taken back. */
    public void delete(long id, int version, Official official) {
        change(id, version, "deleted_at = ?", utc(clock.instant()), official);
        note(official, "reporting.report-deleted", id, Map.of());
    }

    /** Takes back one that was deleted. */
    public void takeBack(long id, Official official) {
        int changed = sql("update {reporting}.saved_report set deleted_at = null, version = version + 1"
                        + " where id = ? and username = ? and deleted_at is not null")
                .params(id, official.username())
                .update();
        if (changed == 1) {
            note(official, "reporting.report-taken-back", id, Map.of());
        }
    }

    /** The name of one that its owner deleted; empty when it can be taken back no more. */
    @Transactional(readOnly = true)
    public Optional<String> deleted(long id, Official official) {
        return sql("select name from {reporting}.saved_report where id = ? and username = ? and deleted_at is not null")
                .params(id, official.username())
                .query(Rows.column(String.class))
                .optional();
    }

    private ReportQuestion asked(String question) {
        try {
            return files.question(question);
        } catch (IllegalArgumentException nothing) {
            throw new ReportProblem("saved.problem.question");
        }
    }

    private void change(long id, int version, String set, Object value, Official official) {
        int changed = sql("update {reporting}.saved_report set " + set
                        + ", version = version + 1 where id = ? and version = ? and username = ? and deleted_at is null")
                .params(value, id, version, official.username())
                .update();
        if (changed == 0) {
            throw new ReportProblem("saved.problem.changed");
        }
    }

    private static String named(String name) {
        var text = VietnameseText.normalise(name);
        if (text.isEmpty()) {
            throw new ReportProblem("saved.problem.name");
        }
        if (text.length() > LONGEST_NAME) {
            throw new ReportProblem("saved.problem.long");
        }
        return text;
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_NAME
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
    }

    private void note(Official official, String verb, long id, Map<String, String> detail) {
        var all = new java.util.LinkedHashMap<String, Object>(detail);
        all.put("report", Ids.code(id));
        audit.note(official.username(), verb, all);
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
