package vn.vinhdanh.reporting.saved;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.download.GivenFiles;
import vn.vinhdanh.reporting.shared.AuditIntents;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.ReachCode;

/** Whether an official can be written to, and whether a kept file may be opened by them. */
@Component
class LettersOpen {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final GivenFiles book;
    private final ReachCode reach;
    private final AuditIntents audit;

    LettersOpen(JdbcClient jdbc, Schemas schemas, GivenFiles book, ReachCode reach, AuditIntents audit) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.book = book;
        this.reach = reach;
        this.audit = audit;
    }

    /** Whether the official has given an address for letters, in the console. */
    boolean writtenTo(String username) {
        return jdbc.sql(schemas.in("select count(*) from {report}.account_written_to where username = ?"))
                        .param(username)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the official reaches what they reached when the file was made, or all. */
    boolean sameReach(Run run, Official official) {
        var own = reach.of(official);
        return own.isEmpty()
                || book.withCode(run.code())
                        .filter(given -> given.reach().equals(own))
                        .isPresent();
    }

    /** Leaves the note that a file was got, before its first byte goes. */
    void noteOpened(Run run, Official official) {
        audit.note(official.username(), "reporting.downloaded", Map.of("file", run.fileName(), "code", run.code()));
    }
}
