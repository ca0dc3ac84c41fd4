package vn.vinhdanh.core.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Takes from the inbox who wants to be written to, who confirmed and who wants no more. Each batch is one transaction, so that a kill
 * loses nothing. No step is on the audit: that somebody reads letters is nobody's business.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('SYSTEM')")
public class SubscriptionIntake {

    /** So long a link of confirmation is good. */
    static final Duration CONFIRM_WITHIN = Duration.ofHours(48);

    /** So many letters of confirmation one address is sent in a day, whoever asks. */
    static final int CONFIRMATIONS_A_DAY = 3;

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionIntake.class);
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final MailSettings settings;
    private final Clock clock;

    SubscriptionIntake(JdbcClient jdbc, Schemas schemas, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.settings = settings;
        this.clock = clock;
    }

    private record Asked(long id, String email, String language, Set<SubscriptionTopic> topics) {}

    private record Step(long id, String kind, String token) {}

    private record Known(long id) {}

    /**
     * Takes in the oldest wishes and steps, at most 200 each, and forgets who did not confirm in time.
     *
     * @return how many changed something
     */
    public int takeIn() {
        int changed = 0;
        var asked = sql("select * from {inbox}.subscription order by id limit " + BATCH)
                .query((row, n) -> new Asked(
                        row.getLong("id"),
                        EmailAddress.canonical(row.getString("email")),
                        "en".equals(row.getString("language")) ? "en" : "vi",
                        SubscriptionTopic.read(row.getString("topics"))))
                .list();
        for (Asked one : asked) {
            // Who deletes the row acts on it
            if (claim("subscription", one.id) && settings.offered()) {
                changed += ask(one) ? 1 : 0;
            }
        }
        var steps = sql("select * from {inbox}.subscription_step order by id limit " + BATCH)
                .query((row, n) -> new Step(row.getLong("id"), row.getString("kind"), row.getString("token")))
                .list();
        for (Step step : steps) {
            if (claim("subscription_step", step.id)) {
                changed += switch (step.kind) {
                            case "CONFIRM" -> confirm(step.token);
                            case "UNSUBSCRIBE" -> unsubscribe(step.token);
                            default -> false;
                        }
                        ? 1
                        : 0;
            }
        }
        return changed + forget();
    }

    private boolean ask(Asked asked) {
        if (!EmailAddress.isValid(asked.email) || asked.topics.isEmpty()) {
            LOG.info("Subscription {} dropped: no address, or nothing asked for", asked.id);
            return false;
        }
        var now = now();
        var until = now.plus(CONFIRM_WITHIN);
        var token = Secrets.tokenUntil(until);
        var known = sql("select id from {domain}.subscriber where email = ? for update")
                .param(asked.email)
                .query((row, n) -> new Known(row.getLong("id")))
                .optional();
        if (known.isPresent() && recentConfirmations(known.get().id, now) >= CONFIRMATIONS_A_DAY) {
            LOG.info("Subscription {} dropped: its address was asked to confirm often enough", asked.id);
            return false;
        }
        long id = known.map(Known::id).orElseGet(Ids::next);
        if (known.isEmpty()) {
            sql("insert into {domain}.subscriber (id, email, language, status, token, wanted, confirm_hash,"
                            + " confirm_until, asked_at, confirmed_at) values (?, ?, ?, 'PENDING', ?, ?, ?, ?, ?, null)")
                    .params(
                            id,
                            asked.email,
                            asked.language,
                            Secrets.token(),
                            SubscriptionTopic.write(asked.topics),
                            Secrets.hash(token),
                            utc(until),
                            utc(now))
                    .update();
        } else {
            // A confirmed subscriber goes on as before until the change is confirmed
            sql("update {domain}.subscriber set wanted = ?, confirm_hash = ?, confirm_until = ?, asked_at = ?,"
                            + " language = case status when 'PENDING' then ? else language end where id = ?")
                    .params(
                            SubscriptionTopic.write(asked.topics),
                            Secrets.hash(token),
                            utc(until),
                            utc(now),
                            asked.language,
                            id)
                    .update();
        }
        sql("insert into {domain}.letter (id, subscriber_id, mailing_id, confirm_token, state, attempts, created_at,"
                        + " due_at, sent_at, problem) values (?, ?, null, ?, 'QUEUED', 0, ?, ?, null, '')")
                .params(Ids.next(), id, token, utc(now), utc(now))
                .update();
        return true;
    }

    private int recentConfirmations(long subscriber, Instant now) {
        return sql("select count(*) from {domain}.letter where subscriber_id = ? and mailing_id is null"
                        + " and created_at > ?")
                .params(subscriber, utc(now.minus(Duration.ofDays(1))))
                .query(Integer.class)
                .single();
    }

    private boolean confirm(String token) {
        var now = now();
        Optional<Known> known =
                sql("select id from {domain}.subscriber where confirm_hash = ? and confirm_until >= ? for update")
                        .params(Secrets.hash(token), utc(now))
                        .query((row, n) -> new Known(row.getLong("id")))
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
        return sql("delete from {domain}.subscriber where token = ?")
                        .param(token)
                        .update()
                > 0;
    }

    private int forget() {
        var now = utc(now());
        int gone = sql("delete from {domain}.subscriber where status = 'PENDING' and confirm_until < ?")
                .param(now)
                .update();
        sql("update {domain}.subscriber set confirm_hash = null, confirm_until = null"
                        + " where status = 'CONFIRMED' and confirm_until < ?")
                .param(now)
                .update();
        return gone;
    }

    private boolean claim(String table, long id) {
        return sql("delete from {inbox}." + table + " where id = ?").param(id).update() == 1;
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
