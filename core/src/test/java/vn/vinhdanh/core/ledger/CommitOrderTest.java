package vn.vinhdanh.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.publication.FeedEntry;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/** The third and the fifth wall: commits have one order, and each step is whole. */
@CoreTest
class CommitOrderTest {

    private static final int WRITERS = 16;
    private static final int COMMITS_OF_EACH = 40;

    private final Ledger ledger;
    private final UnitDirectory units;
    private final EntityManager entityManager;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestDatabase database = TestDatabase.shared();

    CommitOrderTest(
            Ledger ledger,
            UnitDirectory units,
            EntityManager entityManager,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.units = units;
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    @Timeout(120)
    void aFollowerLosesNoEntryWithSixteenConcurrentWriters() throws Exception {
        var reader = new ShowcaseReader(database.as(DatabaseRole.PORTAL), database.schemas());
        long from = reader.head().seq();
        var run = "race" + from + "-";
        var seen = new ArrayList<FeedEntry>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Future<?>>();
            for (int w = 0; w < WRITERS; w++) {
                int writer = w;
                writers.add(threads.submit(() -> {
                    for (int c = 0; c < COMMITS_OF_EACH; c++) {
                        commit(run + writer + "-" + c, c % 3 == 0);
                    }
                    return null;
                }));
            }
            long last = from;
            boolean writing = true;
            while (writing) {
                writing = writers.stream().anyMatch(w -> !w.isDone());
                var part = reader.feed(last, 500);
                seen.addAll(part.entries());
                last = part.upTo();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            for (var rest = reader.feed(last, 500); rest.upTo() > last; rest = reader.feed(last, 500)) {
                seen.addAll(rest.entries());
                last = rest.upTo();
            }
            assertThat(reader.head().seq()).isEqualTo(last);
        }
        var codes = new HashSet<String>();
        seen.stream().map(FeedEntry::code).filter(c -> c.startsWith(run)).forEach(codes::add);
        assertThat(codes).hasSize(WRITERS * COMMITS_OF_EACH);
        assertThat(seen).extracting(FeedEntry::seq).isSorted().doesNotHaveDuplicates();
    }

    private void commit(String code, boolean slow) {
        Officials.run(
                "chuyenvien",
                Role.SPECIALIST,
                () -> transaction.executeWithoutResult(status -> {
                    ledger.record(new Act("test.raced", "test", code, Map.of()));
                    ledger.publicChange("HONOUR", code);
                    if (slow) {
                        // some commits take longer than others: what made auto-increment numbers lose entries
                        jdbc.sql("select sleep(0.003)").query(Integer.class).single();
                    }
                }));
    }

    @Test
    void aStepKilledInTheMiddleLeavesNothing() {
        long head = seq();
        assertThatThrownBy(() -> Officials.run(
                        "chuyenvien",
                        Role.SPECIALIST,
                        () -> transaction.executeWithoutResult(status -> {
                            enterUnit("Đơn vị dở dang");
                            entityManager.flush();
                            assertThat(unitsNamed("Đơn vị dở dang")).isEqualTo(1);
                            kill(jdbc.sql("select connection_id()")
                                    .query(Long.class)
                                    .single());
                        })))
                .isInstanceOf(RuntimeException.class);
        assertThat(unitsNamed("Đơn vị dở dang")).isZero();
        assertThat(seq()).isEqualTo(head);
        assertThat(entriesAfter(head)).isZero();
    }

    @Test
    void aStepRefusedAtItsEndLeavesNothing() {
        long head = seq();
        assertThatThrownBy(() -> Officials.run(
                        "chuyenvien",
                        Role.SPECIALIST,
                        () -> transaction.executeWithoutResult(status -> {
                            enterUnit("Đơn vị bị từ chối");
                            throw new IllegalStateException("refused");
                        })))
                .hasMessage("refused");
        assertThat(unitsNamed("Đơn vị bị từ chối")).isZero();
        assertThat(seq()).isEqualTo(head);
        assertThat(entriesAfter(head)).isZero();
    }

    @Test
    void theLedgerIsWrittenOnlyInsideATransaction() {
        assertThatThrownBy(() -> ledger.record(new Act("test.lost", "test", "1", Map.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    private void enterUnit(String name) {
        units.enter(new UnitDraft(
                null, name, UnitKind.values()[0], null, LocalDate.of(2020, 1, 1), null, List.of(), false));
    }

    private void kill(long connection) {
        try (var admin = database.administer();
                var statement = admin.createStatement()) {
            statement.execute("kill " + connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long unitsNamed(String name) {
        return jdbc.sql(database.schemas().in("select count(*) from {domain}.unit where name = ?"))
                .param(name)
                .query(Long.class)
                .single();
    }

    private long seq() {
        return jdbc.sql(database.schemas().in("select seq from {domain}.ledger_head"))
                .query(Long.class)
                .single();
    }

    private long entriesAfter(long seq) {
        return jdbc.sql(database.schemas().in("select count(*) from {audit}.entry where seq > ?"))
                .param(seq)
                .query(Long.class)
                .single();
    }
}
