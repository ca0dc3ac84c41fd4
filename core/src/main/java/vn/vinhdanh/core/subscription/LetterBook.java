package vn.vinhdanh.core.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.errorreport.ErrorReportId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Keeps which letter is where. A letter is claimed in a transaction of its own before it is sent and settled in another one after: dies
 * the process between the two, it is not sent again. At most once, never twice.
 */
@Component
@Transactional
class LetterBook {

    /** A letter that is claimed and not settled after this time was cut off. */
    private static final Duration CUT_OFF = Duration.ofMinutes(15);

    /** So long a letter is tried; then it is old news. */
    private static final Duration LONGEST = Duration.ofDays(3);

    /** Settled letters of this age are of no use to anybody. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Schemas schemas;
    private final Clock clock;

    LetterBook(JdbcClient jdbc, JdbcTemplate template, Schemas schemas, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.schemas = schemas;
        this.clock = clock;
    }

    private record Expansion(long id, String topic, LocalDateTime createdAt, long after) {}

    /**
     * Writes letters for the oldest news that is not told to all yet: the next subscribers by id who had confirmed before it was
     * published.
     *
     * @return how many subscribers were gone through; 0 when nothing is left to do
     */
    int expand(int most) {
        var next = sql("select * from {domain}.mailing where not expanded order by id limit 1 for update skip locked")
                .query((row, n) -> new Expansion(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getObject("created_at", LocalDateTime.class),
                        row.getLong("expanded_to")))
                .optional();
        if (next.isEmpty()) {
            return 0;
        }
        var mailing = next.get();
        List<Long> subscribers = sql("select distinct s.id from {domain}.subscriber s"
                        + " join {domain}.subscriber_topic t on t.subscriber_id = s.id"
                        + " where s.id > ? and s.status = 'CONFIRMED' and s.confirmed_at <= ?"
                        + " and (t.topic = ? or (t.topic = 'ANNOUNCEMENTS' and ? <> 'DECISIONS')) order by s.id limit ?")
                .params(mailing.after, mailing.createdAt, mailing.topic, mailing.topic, most)
                .query((row, n) -> row.getLong("id"))
                .list();
        var now = utc(now());
        var rows = new ArrayList<Object[]>();
        for (long subscriber : subscribers) {
            rows.add(new Object[] {Ids.next(), subscriber, mailing.id, now, now});
        }
        template.batchUpdate(
                schemas.in("insert ignore into {domain}.letter (id, subscriber_id, mailing_id, confirm_token, state,"
                        + " attempts, created_at, due_at, sent_at, problem)"
                        + " values (?, ?, ?, null, 'QUEUED', 0, ?, ?, null, '')"),
                rows);
        sql("update {domain}.mailing set expanded_to = ?, expanded = ? where id = ?")
                .params(
                        subscribers.isEmpty() ? mailing.after : subscribers.getLast(),
                        subscribers.size() < most,
                        mailing.id)
                .update();
        return Math.max(1, subscribers.size());
    }

    /** Claims the next letters that are due, those to one person first, then news; from now on they count as tried. */
    List<Letter> claim(int most) {
        var now = now();
        List<Long> ids = sql("select id from {domain}.letter where state = 'QUEUED' and due_at <= ?"
                        + " order by mailing_id is not null, due_at, id limit ? for update skip locked")
                .params(utc(now), most)
                .query((row, n) -> row.getLong("id"))
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        template.batchUpdate(
                schemas.in(
                        "update {domain}.letter set state = 'SENDING', attempts = attempts + 1, due_at = ? where id = ?"),
                ids.stream().map(id -> new Object[] {utc(now), id}).toList());
        return jdbc.sql(
                        schemas.in(
                                "select l.id, l.attempts, l.confirm_token, l.report_id, l.report_step, l.report_at,"
                                        + " coalesce(s.email, e.contact) email, coalesce(s.language, e.language) language,"
                                        + " s.token, s.wanted, m.kind, m.subject_id from {domain}.letter l"
                                        + " left join {domain}.subscriber s on s.id = l.subscriber_id"
                                        + " left join {domain}.mailing m on m.id = l.mailing_id"
                                        + " left join {domain}.error_report e on e.id = l.report_id where l.id in (:ids) order by l.id"))
                .param("ids", ids)
                .query((row, n) -> new Letter(
                        row.getLong("id"),
                        row.getInt("attempts"),
                        // No address any more where a report forgot it: such a letter is outdated
                        EmailAddress.canonical(Objects.requireNonNullElse(row.getString("email"), "")),
                        row.getString("language"),
                        matter(row)))
                .list();
    }

    private static Letter.Matter matter(ResultSet row) throws SQLException {
        long report = row.getLong("report_id");
        if (!row.wasNull()) {
            return new Letter.Reply(
                    new ErrorReportId(report),
                    ReportStep.valueOf(row.getString("report_step")),
                    row.getObject("report_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
        }
        var token = row.getString("confirm_token");
        return token != null
                ? new Letter.Confirmation(token, row.getString("wanted"))
                : new Letter.News(row.getString("token"), row.getString("kind"), row.getLong("subject_id"));
    }

    /** Says how sending a claimed letter ended. */
    void settle(Letter letter, Letter.Fate fate, String problem) {
        var now = now();
        var wait = Duration.ofMinutes(1L << Math.min(letter.attempts(), 8));
        var short500 = problem.length() > 500 ? problem.substring(0, 500) : problem;
        switch (fate) {
            case SENT ->
                sql("update {domain}.letter set state = 'SENT', sent_at = ?, confirm_token = null, problem = '' where id = ?")
                        .params(utc(now), letter.id())
                        .update();
            case LATER ->
                sql("update {domain}.letter set state = case when created_at < ? then 'FAILED' else 'QUEUED' end,"
                                + " due_at = ?, problem = ? where id = ?")
                        .params(utc(now.minus(LONGEST)), utc(now.plus(wait)), short500, letter.id())
                        .update();
            case NEVER -> end(letter, "FAILED", short500);
            case UNCERTAIN -> end(letter, "UNCERTAIN", short500);
            case OUTDATED ->
                sql("delete from {domain}.letter where id = ?")
                        .param(letter.id())
                        .update();
        }
    }

    private void end(Letter letter, String state, String problem) {
        sql("update {domain}.letter set state = ?, confirm_token = null, problem = ? where id = ?")
                .params(state, problem, letter.id())
                .update();
    }

    /** Settles what a killed process left claimed, and clears away what is long settled. */
    void tidy() {
        var now = now();
        sql("update {domain}.letter set state = 'UNCERTAIN', confirm_token = null, problem = 'cut off' where state = 'SENDING'"
                        + " and due_at < ?")
                .param(utc(now.minus(CUT_OFF)))
                .update();
        sql("delete from {domain}.letter where state in ('SENT', 'FAILED', 'UNCERTAIN') and created_at < ? limit 5000")
                .param(utc(now.minus(KEPT)))
                .update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
