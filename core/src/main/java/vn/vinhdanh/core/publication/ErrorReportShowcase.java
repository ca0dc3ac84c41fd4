package vn.vinhdanh.core.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.errorreport.ErrorReportChanged;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/** Keeps the state of citizens' error reports on the showcase. */
@Component
class ErrorReportShowcase {

    private final Showcase showcase;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    ErrorReportShowcase(Showcase showcase, JdbcClient jdbc, Schemas schemas) {
        this.showcase = showcase;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @EventListener
    void on(ErrorReportChanged fact) {
        var honour = fact.honour();
        showcase.show(
                PublicKind.ERROR_REPORT,
                fact.reference(),
                new PublicErrorReport(
                        fact.reference(),
                        (honour == null ? PublicKind.DECISION : PublicKind.HONOUR).name(),
                        Ids.code(honour == null ? fact.decision().value() : honour.value()),
                        fact.kind().name(),
                        fact.status().name(),
                        fact.receivedAt(),
                        fact.promisedOn(),
                        fact.answer(),
                        fact.answeredAt(),
                        fact.demo()));
    }

    /** Shows anew which of these references there are, and takes the others away. */
    void again(Set<String> references) {
        var shown = new LinkedHashMap<String, PublicErrorReport>();
        jdbc.sql(schemas.in("select reference, decision_id, honour_id, kind, status, received_at, promised_on, answer,"
                        + " answered_at, demo from {domain}.error_report where reference in (:references)"))
                .param("references", List.copyOf(references))
                .query((row, n) -> record(row))
                .list()
                .forEach(record -> shown.put(record.reference(), record));
        showcase.showAll(PublicKind.ERROR_REPORT, shown);
        showcase.hideShown(
                PublicKind.ERROR_REPORT,
                references.stream().filter(r -> !shown.containsKey(r)).toList());
    }

    private static PublicErrorReport record(ResultSet row) throws SQLException {
        long honour = row.getLong("honour_id");
        boolean whole = row.wasNull();
        return new PublicErrorReport(
                row.getString("reference"),
                (whole ? PublicKind.DECISION : PublicKind.HONOUR).name(),
                Ids.code(whole ? row.getLong("decision_id") : honour),
                row.getString("kind"),
                row.getString("status"),
                row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("promised_on", LocalDate.class),
                row.getString("answer"),
                at(row.getObject("answered_at", LocalDateTime.class)),
                row.getBoolean("demo"));
    }

    private static @Nullable Instant at(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
