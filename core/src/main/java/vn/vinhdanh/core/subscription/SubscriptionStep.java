package vn.vinhdanh.core.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.inbox.InboxRow;
import vn.vinhdanh.core.inbox.InboxTaker;
import vn.vinhdanh.core.letter.Outbox;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Takes over the links of letters that were followed: who confirmed, and who wants no more. */
@Component
class SubscriptionStep implements InboxTaker {

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;

    SubscriptionStep(Outbox outbox, JdbcClient jdbc, Schemas schemas, Clock clock) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
    }

    private record Known(long id) {}

    @Override
    public String table() {
        return "subscription_step";
    }

    @Override
    public boolean take(InboxRow row) {
        return switch (row.text("kind")) {
            case "CONFIRM" -> confirm(row.text("token"));
            case "UNSUBSCRIBE" -> unsubscribe(row.text("token"));
            default -> false;
        };
    }

    private boolean confirm(String token) {
        var now = now();
        Optional<Known> known =
                sql("select id from {domain}.subscriber where confirm_hash = ? and confirm_until >= ? for update")
                        .params(Secrets.hash(token), utc(now))
                        .query(Rows.of(Known.class))
                        .optional();
        if (known.isEmpty()) {
            return false;
        }
        long id = known.get().id;
        var wanted = SubscriptionTopic.read(sql("select wanted from {domain}.subscriber where id = ?")
                .param(id)
                .query(String.class)
                .single());
        sql("update {domain}.subscriber set status = 'CONFIRMED', confirmed_at = coalesce(confirmed_at, ?),"
                        + " confirm_hash = null, confirm_until = null where id = ?")
                .params(utc(now), id)
                .update();
        sql("delete from {domain}.subscriber_topic where subscriber_id = ?")
                .param(id)
                .update();
        wanted.forEach(topic -> sql("insert into {domain}.subscriber_topic (subscriber_id, topic) values (?, ?)")
                .params(id, topic.name())
                .update());
        return true;
    }

    /** The address goes, and with it the letters that waited. */
    private boolean unsubscribe(String token) {
        var known = sql("select id from {domain}.subscriber where token = ? for update")
                .param(token)
                .query(Rows.column(Long.class))
                .list();
        outbox.forget(SubscriberLetters.KINDS, known);
        known.forEach(id ->
                sql("delete from {domain}.subscriber where id = ?").param(id).update());
        return !known.isEmpty();
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
