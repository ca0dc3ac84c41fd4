package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.testing.CoreProcess;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/**
 * What a power cut in the middle of an import leaves: a process that imports is killed while its transaction is under way. With
 * {@code -Dvinhdanh.whole=true}, as before a change is taken: it is eighteen seconds of a processor.
 */
@CoreTest
@EnabledIfSystemProperty(named = "vinhdanh.whole", matches = "true")
class KilledImportTest {

    private static final int ROWS = 2_000;
    private static final List<String> TABLES = List.of(
            "{domain}.decision",
            "{domain}.honour",
            "{domain}.recipient",
            "{domain}.annex_mapping",
            "{domain}.feed",
            "{audit}.entry");

    private final AnnexReading reading;
    private final AnnexImport imports;
    private final AwardCatalogue catalogue;
    private final DecisionQueries decisions;
    private final AuditChain chain;
    private final TestDatabase database = TestDatabase.shared();

    KilledImportTest(
            AnnexReading reading,
            AnnexImport imports,
            AwardCatalogue catalogue,
            DecisionQueries decisions,
            AuditChain chain) {
        this.reading = reading;
        this.imports = imports;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.chain = chain;
    }

    @Test
    @Timeout(90)
    void aKillInTheMiddleOfAnImportLeavesNothing(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("lon.xlsx"), Workbooks.list(ROWS));
        var before = counts(Connection.TRANSACTION_READ_COMMITTED);

        var process = ImportProcess.start(file, "9190", 1_000);
        try {
            awaitMarker(process);
            var meanwhile = counts(Connection.TRANSACTION_READ_UNCOMMITTED);
            assertThat(meanwhile.get("{domain}.decision")).isEqualTo(before.get("{domain}.decision") + 1);
            assertThat(meanwhile.get("{domain}.honour")).isEqualTo(before.get("{domain}.honour") + 1_000);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isEqualTo(CoreProcess.KILLED);

        awaitRollback(before);
        assertThat(counts(Connection.TRANSACTION_READ_COMMITTED)).isEqualTo(before);
        assertThat(Officials.asLeader(chain::verify)).isEmpty();

        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(Samples.upload("lon.xlsx", Files.readAllBytes(file)), ReadingProgress.toTheEnd());
            var answers = AnsweredList.decision(list, "9190", LocalDate.of(2021, 3, 1));
            var decision = imports.confirm(AnsweredList.of(reading, catalogue, list, answers), done -> {});
            assertThat(decisions.countHonours(decision, null)).isEqualTo(ROWS);
        });
        assertThat(Officials.asLeader(chain::verify)).isEmpty();
    }

    private static void awaitMarker(Process process) throws IOException {
        var said = new ArrayList<String>();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(ImportProcess.UNDER_WAY)) {
                return;
            }
            said.add(line);
        }
        throw new AssertionError("The import ended before its middle:\n" + String.join("\n", said));
    }

    /** The server rolls back as soon as it notices that nobody is there any more. */
    private void awaitRollback(Map<String, Long> before) throws SQLException, InterruptedException {
        for (int i = 0;
                i < 200 && !counts(Connection.TRANSACTION_READ_UNCOMMITTED).equals(before);
                i++) {
            Thread.sleep(50);
        }
    }

    private Map<String, Long> counts(int isolation) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        try (var connection = database.administer();
                var statement = connection.createStatement()) {
            connection.setTransactionIsolation(isolation);
            for (String table : TABLES) {
                try (var row = statement.executeQuery(database.schemas().in("select count(*) from " + table))) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        }
        return counts;
    }
}
