package vn.vinhdanh.core.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.inbox.InboxRow;
import vn.vinhdanh.core.inbox.InboxTaker;
import vn.vinhdanh.core.letter.EmailAddress;
import vn.vinhdanh.core.letter.Outbox;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Takes over who asks to be written to: nothing is sent but one letter that asks for confirmation. */
@Component
class SubscriptionWish implements InboxTaker {

    /** So long a link of confirmation is good. */
    static final Duration CONFIRM_WITHIN = Duration.ofHours(48);

    /** So many letters of confirmation one address is sent in a day, whoever asks. */
    static final int CONFIRMATIONS_A_DAY = 3;

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionWish.class);

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Outbox outbox;
    private final Clock clock;

    SubscriptionWish(JdbcClient jdbc, Schemas schemas, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Asked(long id, String email, String language, Set<SubscriptionTopic> topics) {}

    private record Known(long id) {}

    @Override
    public String table() {
        return "subscription";
    }

    @Override
    public boolean take(InboxRow row) {
        return outbox.open()
                && ask(new Asked(
                        row.id(),
                        EmailAddress.canonical(row.text("email")),
                        "en".equals(row.optional("language")) ? "en" : "vi",
                        SubscriptionTopic.read(row.text("topics"))));
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
                .query(Rows.of(Known.class))
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
        outbox.note(SubscriberLetters.CONFIRMATION, id, asked.id, now, token);
        return true;
    }

    private int recentConfirmations(long subscriber, Instant now) {
        return outbox.notedSince(SubscriberLetters.CONFIRMATION, List.of(subscriber), now.minus(Duration.ofDays(1)));
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
