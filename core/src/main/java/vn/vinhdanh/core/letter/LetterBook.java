package vn.vinhdanh.core.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Keeps which letter is where. A letter is claimed in a transaction of its own before it is sent and settled in another one after: dies
 * the process between the two, it is not sent again. At most once, never twice.
 *
 * <p>Read committed, and only rows that nobody else holds: two rounds at a time would else lock the gaps between each other's letters, and one
 * of them would be refused.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
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

    /** Claims the next letters that are due, those to one person first; from now on they count as tried. */
    List<NotedLetter> claim(int most) {
        var now = now();
        List<Long> ids = sql("select id from {domain}.letter where state = 'QUEUED' and due_at <= ?"
                        + " order by for_many, due_at, id limit ? for update skip locked")
                .params(utc(now), most)
                .query(Rows.column(Long.class))
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        template.batchUpdate(
                schemas.in(
                        "update {domain}.letter set state = 'SENDING', attempts = attempts + 1, due_at = ? where id = ?"),
                ids.stream().map(id -> new Object[] {utc(now), id}).toList());
        return sql("select id, attempts, kind, recipient_id recipient, subject_id subject, occurred_at at,"
                        + " secret from {domain}.letter"
                        + " where id in (:ids) order by id")
                .param("ids", ids)
                .query(Rows.of(NotedLetter.class))
                .list();
    }

    /** Says how sending a claimed letter ended. */
    void settle(NotedLetter letter, Fate fate, String problem) {
        var now = now();
        var wait = Duration.ofMinutes(1L << Math.min(letter.attempts(), 8));
        var short500 = problem.length() > 500 ? problem.substring(0, 500) : problem;
        switch (fate) {
            case SENT ->
                sql("update {domain}.letter set state = 'SENT', sent_at = ?, secret = null, problem = '' where id = ?")
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

    private void end(NotedLetter letter, String state, String problem) {
        sql("update {domain}.letter set state = ?, secret = null, problem = ? where id = ?")
                .params(state, problem, letter.id())
                .update();
    }

    /** Settles what a killed process left claimed, and clears away what is long settled; what another round holds waits for the next. */
    void tidy() {
        var now = now();
        each(
                "update {domain}.letter set state = 'UNCERTAIN', secret = null, problem = 'cut off' where id in (:ids)",
                "state = 'SENDING' and due_at < ?",
                now.minus(CUT_OFF));
        each(
                "delete from {domain}.letter where id in (:ids)",
                "state in ('SENT', 'FAILED', 'UNCERTAIN') and created_at < ?",
                now.minus(KEPT));
    }

    private void each(String step, String which, Instant before) {
        List<Long> ids = sql("select id from {domain}.letter where " + which + " limit 1000 for update skip locked")
                .param(utc(before))
                .query(Rows.column(Long.class))
                .list();
        if (!ids.isEmpty()) {
            sql(step).param("ids", ids).update();
        }
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
