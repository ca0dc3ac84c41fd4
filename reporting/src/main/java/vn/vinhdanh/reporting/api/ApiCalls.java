package vn.vinhdanh.reporting.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.shared.ApiToken;
import vn.vinhdanh.reporting.shared.AuditIntents;
import vn.vinhdanh.reporting.shared.Wording;

/**
 * Notes each call before it is answered; without the note there is no answer. A flood fills nothing: the calls of a token of one kind on one
 * day are one row that counts them, and one entry of the audit that says that there were such calls.
 */
@Component
class ApiCalls {

    private static final int KEPT_DAYS = 400;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final AuditIntents audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApiCalls(
            JdbcClient jdbc,
            Schemas schemas,
            AuditIntents audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What is asked for. */
    enum Kind {
        /** A breakdown. */
        FIGURES,
        /** A list of honours. */
        HONOURS,
        /** What there is, and what is nowhere. */
        OTHER,
        /** Refused because there were too many; noted once a minute. */
        LIMITED
    }

    void note(ApiToken token, Kind kind) {
        var today = LocalDate.now(clock.withZone(Wording.ZONE));
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        transaction.executeWithoutResult(status -> {
            int rows = jdbc.sql(
                            schemas.in(
                                    "insert into {reporting}.api_call (token, day, kind, calls, last_at)"
                                            + " values (?, ?, ?, 1, ?) on duplicate key update calls = calls + 1, last_at = values(last_at)"))
                    .params(token.code(), today, kind.name(), now)
                    .update();
            // the database counts a row that was there already twice
            if (rows == 1) {
                audit.note(
                        token.getName(),
                        "reporting.api-used",
                        Map.of("name", token.name(), "kind", kind.name(), "day", today.toString()));
                jdbc.sql(schemas.in("delete from {reporting}.api_call where day < ? limit 1000"))
                        .param(today.minusDays(KEPT_DAYS))
                        .update();
            }
        });
    }
}
