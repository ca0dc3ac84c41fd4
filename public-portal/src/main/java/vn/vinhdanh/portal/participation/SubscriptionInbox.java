package vn.vinhdanh.portal.participation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/** Puts into the inbox who wants letters, who confirms and who wants no more; the console acts on it within seconds. */
@Component
class SubscriptionInbox {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;

    SubscriptionInbox(JdbcClient jdbc, Schemas schemas, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
    }

    /** @param language {@code vi} or {@code en}: the language of the letters */
    void ask(SubscriptionForm form, String language) {
        jdbc.sql(schemas.in("insert into {inbox}.subscription (id, email, language, topics, received_at)"
                        + " values (?, ?, ?, ?, ?)"))
                .params(
                        Ids.next(),
                        form.email().toLowerCase(Locale.ROOT),
                        language,
                        String.join(",", form.topics()),
                        now())
                .update();
    }

    void confirm(String token) {
        step("CONFIRM", token);
    }

    void unsubscribe(String token) {
        step("UNSUBSCRIBE", token);
    }

    private void step(String kind, String token) {
        jdbc.sql(schemas.in("insert into {inbox}.subscription_step (id, kind, token, received_at) values (?, ?, ?, ?)"))
                .params(Ids.next(), kind, token, now())
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
