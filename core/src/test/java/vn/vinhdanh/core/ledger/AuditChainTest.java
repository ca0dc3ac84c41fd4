package vn.vinhdanh.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

@CoreTest
class AuditChainTest {

    private final Ledger ledger;
    private final AuditChain chain;
    private final TransactionTemplate transaction;
    private final TestDatabase database = TestDatabase.shared();
    private long last;

    AuditChainTest(Ledger ledger, AuditChain chain, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.chain = chain;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void writeFourEntries() throws SQLException {
        for (int i = 1; i <= 4; i++) {
            int n = i;
            Officials.run(
                    "chuyenvien",
                    Role.SPECIALIST,
                    () -> transaction.executeWithoutResult(status -> {
                        ledger.record(new Act("test.written", "test", "việc " + n, Map.of("số", n)));
                        ledger.publicChange("HONOUR", "code" + n);
                    }));
        }
        last = newestSeq();
        tamper("drop table if exists {audit}.kept");
        tamper("create table {audit}.kept as select * from {audit}.entry");
    }

    @AfterEach
    void putBack() throws SQLException {
        tamper("delete from {audit}.entry");
        tamper("insert into {audit}.entry select * from {audit}.kept");
        tamper("drop table {audit}.kept");
        assertThat(verify()).isEmpty();
    }

    @Test
    void numbersEntriesAndFeedInOneOrderAndNamesTheOfficial() {
        var newest = Officials.asLeader(() -> chain.newest(null, 2));
        assertThat(newest.getFirst().actor()).isEqualTo("chuyenvien");
        assertThat(newest.getFirst().subjectId()).isEqualTo("việc 4");
        assertThat(newest.get(0).seq() - newest.get(1).seq()).isEqualTo(2);
        assertThat(newest.get(0).previousHash()).isEqualTo(newest.get(1).hash());
        assertThat(verify()).isEmpty();
    }

    @Test
    void findsAChangedEntry() throws SQLException {
        tamper("update {audit}.entry set actor = 'ai khác' where seq = " + (last - 2));
        assertThat(verify()).contains(new AuditChain.Break(last - 2, AuditChain.BreakKind.CHANGED));
    }

    @Test
    void findsARemovedEntry() throws SQLException {
        tamper("delete from {audit}.entry where seq = " + (last - 2));
        assertThat(verify()).contains(new AuditChain.Break(last, AuditChain.BreakKind.REMOVED_OR_REORDERED));
    }

    @Test
    void findsReorderedEntries() throws SQLException {
        tamper("update {audit}.entry set seq = -1 where seq = " + (last - 2));
        tamper("update {audit}.entry set seq = " + (last - 2) + " where seq = " + last);
        tamper("update {audit}.entry set seq = " + last + " where seq = -1");
        assertThat(verify()).contains(new AuditChain.Break(last - 2, AuditChain.BreakKind.REMOVED_OR_REORDERED));
    }

    @Test
    void findsThatTheEndWasRemoved() throws SQLException {
        tamper("delete from {audit}.entry where seq = " + last);
        assertThat(verify()).contains(new AuditChain.Break(last - 2, AuditChain.BreakKind.END_REMOVED));
    }

    private Optional<AuditChain.Break> verify() {
        return Officials.asLeader(chain::verify);
    }

    private long newestSeq() {
        return Officials.asLeader(() -> chain.newest(null, 1)).getFirst().seq();
    }

    private void tamper(String sql) throws SQLException {
        try (var admin = database.administer();
                var statement = admin.createStatement()) {
            statement.execute(database.schemas().in(sql));
        }
    }
}
