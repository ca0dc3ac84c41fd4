package vn.vinhdanh.core.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Where rooms note letters, in the transaction of the step that the letter tells of: no step without its letter and no letter without its step.
 * A letter of the same kind, recipient, subject and time is noted once and for ever. The box knows ids only; addresses stay in the rooms.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final MailSettings settings;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Schemas schemas;
    private final Clock clock;

    Outbox(MailSettings settings, JdbcClient jdbc, JdbcTemplate template, Schemas schemas, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.template = template;
        this.schemas = schemas;
        this.clock = clock;
    }

    /**
     * How far a letter is.
     *
     * @param state QUEUED, SENDING, SENT, FAILED or UNCERTAIN
     * @param at when the mail server took it, else when it was noted
     */
    public record Progress(String kind, String state, Instant at) {}

    /** Whether letters can be sent at all; while they cannot, none is to be noted. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean open() {
        return settings.offered();
    }

    /**
     * Notes a letter to one person.
     *
     * @param kind one of the kinds of a {@link LetterWriter}
     * @param at when that happened which it tells of, to the microsecond
     * @param secret see {@link NotedLetter#secret}, at most 60 ASCII characters
     */
    public void note(String kind, long recipient, long subject, Instant at, @Nullable String secret) {
        insert(kind, List.of(recipient), subject, at, secret, false);
    }

    /** Notes one letter for each of many; they go when no letter to one person waits. */
    public void noteForMany(String kind, Collection<Long> recipients, long subject, Instant at) {
        insert(kind, recipients, subject, at, null, true);
    }

    private void insert(
            String kind, Collection<Long> recipients, long subject, Instant at, @Nullable String secret, boolean many) {
        var now = utc(clock.instant());
        template.batchUpdate(
                schemas.in(
                        "insert ignore into {domain}.letter (id, kind, recipient_id, subject_id, occurred_at, secret,"
                                + " for_many, state, attempts, created_at, due_at, sent_at, problem)"
                                + " values (?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, ?, ?, null, '')"),
                recipients.stream()
                        .map(to -> new Object[] {Ids.next(), kind, to, subject, utc(at), secret, many, now, now})
                        .toList());
    }

    /** How many letters of a kind were noted for these recipients since then, whatever became of them. */
    public int notedSince(String kind, Collection<Long> recipients, Instant since) {
        return recipients.isEmpty()
                ? 0
                : sql("select count(*) from {domain}.letter where kind = :kind and recipient_id in (:recipients)"
                                + " and created_at > :since")
                        .param("kind", kind)
                        .param("recipients", recipients)
                        .param("since", utc(since))
                        .query(Integer.class)
                        .single();
    }

    /** The letters of some kinds that tell of a subject, oldest first. */
    public List<Progress> about(Set<String> kinds, long subject) {
        return sql("select kind, state, coalesce(sent_at, created_at) at from {domain}.letter"
                        + " where subject_id = :subject and kind in (:kinds) order by created_at, id")
                .param("subject", subject)
                .param("kinds", kinds)
                .query(Rows.of(Progress.class))
                .list();
    }

    /** Forgets all letters of some kinds to recipients who are no more. */
    public void forget(Set<String> kinds, Collection<Long> recipients) {
        if (!recipients.isEmpty()) {
            sql("delete from {domain}.letter where recipient_id in (:recipients) and kind in (:kinds)")
                    .param("recipients", recipients)
                    .param("kinds", kinds)
                    .update();
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
