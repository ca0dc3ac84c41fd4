package vn.vinhdanh.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/** Row by row, each whole: a bad one is set aside and looked after, the others go on. */
@CoreTest
class InboxTest {

    private final Inbox inbox;
    private final SetAsideRows setAside;
    private final AuditChain chain;
    private final JdbcClient console;
    private final Schemas schemas;
    private final JdbcClient reporting = TestDatabase.shared().as(DatabaseRole.REPORTING);
    private final Taker taker = new Taker();

    InboxTest(Inbox inbox, SetAsideRows setAside, AuditChain chain, JdbcClient console, Schemas schemas) {
        this.inbox = inbox;
        this.setAside = setAside;
        this.chain = chain;
        this.console = console;
        this.schemas = schemas;
    }

    /** Takes the notes of reporting in another way than the room does: refuses some. */
    private static final class Taker implements InboxTaker {

        private final List<String> taken = new ArrayList<>();
        private RuntimeException problem = new IllegalArgumentException("không đọc được");

        @Override
        public String table() {
            return "audit_intent";
        }

        @Override
        public boolean take(InboxRow row) {
            if (row.text("detail").contains("hỏng")) {
                throw problem;
            }
            taken.add(row.text("detail"));
            return true;
        }
    }

    @BeforeEach
    void empty() {
        console.sql(schemas.in("delete from {inbox}.audit_intent")).update();
    }

    @Test
    void aBadRowIsSetAsideWithWhatHappenedAndTheOthersAreTaken() {
        note("trước");
        long bad = note("hỏng");
        note("sau");

        assertThat(Officials.asSystem(() -> inbox.takeIn(taker))).isEqualTo(2);

        assertThat(taker.taken).containsExactly("trước", "sau");
        assertThat(waiting()).isZero();
        var row = row(bad);
        assertThat(row.table()).isEqualTo("audit_intent");
        assertThat(row.content()).containsEntry("detail", "hỏng").containsEntry("actor", "thongke");
        assertThat(row.problem()).isEqualTo("IllegalArgumentException: không đọc được");
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(newest().verb()).isEqualTo("inbox.set-aside");
        assertThat(newest().subjectId()).isEqualTo(String.valueOf(bad));
    }

    @Test
    void aSilentDatabaseSetsNothingAside() {
        long waits = note("hỏng");
        taker.problem = new DataAccessResourceFailureException("away");

        assertThatThrownBy(() -> Officials.asSystem(() -> inbox.takeIn(taker)))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(waiting()).isEqualTo(1);
        assertThat(all()).noneMatch(row -> row.id() == waits);
    }

    @Test
    void whatWasMendedIsTakenAtTheNextTryAndTheAuditNamesWhoTried() {
        long id = note("hỏng lần đầu");
        Officials.asSystem(() -> inbox.takeIn(taker));

        // the room itself knows how to take it
        Officials.run("quantri", Role.ADMINISTRATOR, () -> setAside.tryAgain(id));

        assertThat(all()).noneMatch(row -> row.id() == id);
        var entries = Officials.asSystem(() -> chain.newest(null, 2));
        assertThat(entries).extracting(AuditEntry::verb).contains("inbox.taken-again", "reporting.downloaded");
        assertThat(entries).extracting(AuditEntry::actor).containsOnly("quantri");
        assertThatThrownBy(() -> Officials.run("quantri", Role.ADMINISTRATOR, () -> setAside.tryAgain(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRowIsDismissedByTheAdministratorWithAReasonOnly() {
        long id = note("hỏng");
        Officials.asSystem(() -> inbox.takeIn(taker));

        assertThatThrownBy(() -> Officials.run("chuyenvien", Role.SPECIALIST, () -> setAside.dismiss(id, "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Officials.run("quantri", Role.ADMINISTRATOR, () -> setAside.dismiss(id, " ")))
                .isInstanceOf(InvalidInput.class);
        Officials.run("quantri", Role.ADMINISTRATOR, () -> setAside.dismiss(id, "thư rác"));

        assertThat(all()).noneMatch(row -> row.id() == id);
        assertThat(newest().verb()).isEqualTo("inbox.dismissed");
        assertThat(newest().detail()).contains("thư rác");
    }

    private long note(String detail) {
        long id = Ids.next();
        reporting
                .sql(schemas.in(
                        "insert into {inbox}.audit_intent (id, at, actor, verb, detail) values (?, ?, ?, ?, ?)"))
                .params(id, LocalDateTime.now(ZoneOffset.UTC), "thongke", "reporting.downloaded", detail)
                .update();
        return id;
    }

    private int waiting() {
        return console.sql(schemas.in("select count(*) from {inbox}.audit_intent"))
                .query(Integer.class)
                .single();
    }

    private List<SetAside> all() {
        return Officials.asAdministrator(() -> setAside.list(0, 500));
    }

    private SetAside row(long id) {
        return all().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    private AuditEntry newest() {
        return Officials.asSystem(() -> chain.newest(null, 1)).getFirst();
    }
}
