package vn.vinhdanh.reporting.shared;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/**
 * What reporting wants on the audit chain. It may not write the chain: it leaves a note in the inbox, and the console puts it on
 * the chain. When the note cannot be left, the act does not happen (no sign-in, no file).
 */
@Component
public class AuditIntents {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;
    private final JsonMapper json;

    AuditIntents(JdbcClient jdbc, Schemas schemas, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Leaves a note at once.
     *
     * @param actor username of the official
     * @param verb past tense, e.g. {@code reporting.downloaded}
     * @param detail numbers and texts; no passwords, no names of honoured people
     */
    public void note(String actor, String verb, Map<String, ?> detail) {
        jdbc.sql(schemas.in("insert into {inbox}.audit_intent (id, at, actor, verb, detail) values (?, ?, ?, ?, ?)"))
                .params(
                        Ids.next(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        actor,
                        verb,
                        json.writeValueAsString(detail))
                .update();
    }
}
