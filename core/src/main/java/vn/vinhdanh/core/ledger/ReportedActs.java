package vn.vinhdanh.core.ledger;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Puts what reporting wants audited (sign-ins, downloads) on the chain. Reporting may only leave notes, so an entry is the system's,
 * its verb always begins with {@code reporting.}, and the official whom reporting names is the subject: a broken reporting can neither
 * act for somebody nor hide a note that was taken.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('SYSTEM')")
public class ReportedActs {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;

    ReportedActs(JdbcClient jdbc, Schemas schemas, Ledger ledger) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
    }

    /**
     * Takes the oldest notes, at most 200, in one transaction.
     *
     * @return how many were taken
     */
    public int take() {
        var notes = jdbc.sql(schemas.in(
                        "select id, at, actor, verb, detail from {inbox}.audit_intent order by id limit " + AT_ONCE))
                .query((row, n) -> new Note(
                        row.getLong("id"),
                        row.getObject("at", LocalDateTime.class),
                        row.getString("actor"),
                        row.getString("verb"),
                        row.getString("detail")))
                .list();
        if (notes.isEmpty()) {
            return 0;
        }
        for (Note note : notes) {
            ledger.record(new Act(
                    verb(note.verb),
                    "official",
                    note.actor,
                    Map.of("at", note.at.toInstant(ZoneOffset.UTC).toString(), "note", note.detail)));
        }
        List<Long> ids = notes.stream().map(Note::id).toList();
        jdbc.sql(schemas.in("delete from {inbox}.audit_intent where id in (:ids)"))
                .param("ids", ids)
                .update();
        return notes.size();
    }

    private static String verb(String verb) {
        var own = verb.startsWith("reporting.") ? verb : "reporting." + verb;
        return own.length() <= 60 ? own : own.substring(0, 60);
    }

    private record Note(long id, LocalDateTime at, String actor, String verb, String detail) {}
}
