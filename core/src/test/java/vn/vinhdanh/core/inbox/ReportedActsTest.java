package vn.vinhdanh.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/** What reporting leaves in the inbox, as its own database user, and what the console's user makes of it. */
@CoreTest
class ReportedActsTest {

    private final ReportedActs reported;
    private final AuditChain chain;
    private final JdbcClient console;
    private final Schemas schemas;
    private final JdbcClient reporting = TestDatabase.shared().as(DatabaseRole.REPORTING);

    ReportedActsTest(ReportedActs reported, AuditChain chain, JdbcClient console, Schemas schemas) {
        this.reported = reported;
        this.chain = chain;
        this.console = console;
        this.schemas = schemas;
    }

    @BeforeEach
    void begin() {
        takeAll();
    }

    @Test
    void takesTheNotesInTheirOrderAndOnlyOnce() {
        note("thongke", "reporting.signed-in", "từ 127.0.0.1");
        note("thongke", "reporting.downloaded", "bang.xlsx");
        note("lanhdao", "reporting.signed-in", "từ 127.0.0.2");

        assertThat(take()).isEqualTo(3);
        assertThat(waiting()).isZero();
        assertThat(take()).isZero();

        var entries = newest(3).reversed();
        assertThat(entries)
                .extracting(AuditEntry::verb)
                .containsExactly("reporting.signed-in", "reporting.downloaded", "reporting.signed-in");
        assertThat(entries).extracting(AuditEntry::subjectId).containsExactly("thongke", "thongke", "lanhdao");
        assertThat(entries.get(1).detail()).contains("bang.xlsx");
        assertThat(Officials.asSystem(chain::verify)).isEmpty();
    }

    @Test
    void takesTwoHundredAtOnceOldestFirst() {
        for (int i = 0; i < 201; i++) {
            note("thongke", "reporting.downloaded", "tệp " + i);
        }

        assertThat(take()).isEqualTo(200);
        assertThat(newest(1).getFirst().detail()).contains("tệp 199");
        assertThat(take()).isEqualTo(1);
        assertThat(newest(1).getFirst().detail()).contains("tệp 200");
    }

    @Test
    void keepsTheNotesWhenTheLedgerStepFails() throws SQLException {
        note("thongke", "reporting.downloaded", "giữ lại");
        long next = head() + 1;
        // The place of the next entry is taken, so that the chain cannot be written when the notes are deleted already
        asServerAdministrator(
                "insert into {audit}.entry select " + next
                        + ", at, actor, verb, subject_kind, subject_id, detail, previous_hash, hash from {audit}.entry limit 1");
        try {
            assertThatThrownBy(this::take).isInstanceOf(DataAccessException.class);

            assertThat(head()).isEqualTo(next - 1);
            assertThat(waiting()).isEqualTo(1);
        } finally {
            asServerAdministrator("delete from {audit}.entry where seq = " + next);
        }
        assertThat(take()).isEqualTo(1);
        assertThat(waiting()).isZero();
        assertThat(newest(1).getFirst().detail()).contains("giữ lại");
        assertThat(Officials.asSystem(chain::verify)).isEmpty();
    }

    @Test
    void neverLetsReportingActForSomebodyElseOrUnderAnotherRoomsVerb() {
        note("lanhdao", "decision.approved", "giả");

        take();

        var entry = newest(1).getFirst();
        assertThat(entry.verb()).isEqualTo("reporting.decision.approved");
        assertThat(entry.actor()).isNotEqualTo("lanhdao");
        assertThat(entry.subjectKind()).isEqualTo("official");
        assertThat(entry.subjectId()).isEqualTo("lanhdao");
    }

    @Test
    void isTheSystemsWorkAlone() {
        assertThatThrownBy(() -> Officials.asAdministrator(reported::take)).isInstanceOf(AccessDeniedException.class);
    }

    private void note(String actor, String verb, String detail) {
        reporting
                .sql(schemas.in(
                        "insert into {inbox}.audit_intent (id, at, actor, verb, detail) values (?, ?, ?, ?, ?)"))
                .params(Ids.next(), LocalDateTime.now(ZoneOffset.UTC), actor, verb, detail)
                .update();
    }

    private int take() {
        return Officials.asSystem(reported::take);
    }

    private void takeAll() {
        while (take() > 0) {
            // what other tests left
        }
    }

    private int waiting() {
        return console.sql(schemas.in("select count(*) from {inbox}.audit_intent"))
                .query(Integer.class)
                .single();
    }

    private List<AuditEntry> newest(int limit) {
        return Officials.asSystem(() -> chain.newest(null, limit));
    }

    private long head() {
        return console.sql(schemas.in("select seq from {domain}.ledger_head"))
                .query(Long.class)
                .single();
    }

    private void asServerAdministrator(String sql) throws SQLException {
        try (var admin = TestDatabase.shared().administer();
                var statement = admin.createStatement()) {
            statement.execute(schemas.in(sql));
        }
    }
}
