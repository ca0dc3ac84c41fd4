package vn.vinhdanh.core.proof;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.shared.DatabaseAddress;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.SchemaVersion;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The check as a program of its own, what {@code ./run --check} starts: prints each difference on a line and ends with 0 when there is none
 * and 1 otherwise, also when it could not look. It only reads, in one snapshot, so it may run beside the platform; its user needs no more
 * than to select from the schemas of the domain, the audit, the figures and the public views.
 */
public final class CheckProgram {

    private CheckProgram() {}

    /**
     * Reads {@code VINHDANH_DB_URL}, {@code VINHDANH_DB_CHECK_USER}, {@code VINHDANH_DB_CHECK_PASSWORD} and
     * {@code VINHDANH_SCHEMA_PREFIX}.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        // the lines are the answer: nothing else may be written between them
        System.setProperty("logback.configurationFile", "vn/vinhdanh/core/proof/quiet.xml");
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), out, err));
    }

    /** @return 0 when everything agrees, 1 otherwise */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        var schemas = new Schemas(environment.getOrDefault("VINHDANH_SCHEMA_PREFIX", "vinhdanh"));
        var address = new DatabaseAddress(environment.getOrDefault("VINHDANH_DB_URL", ""), schemas);
        try (var connection = DriverManager.getConnection(
                address.url(DatabaseRole.CONSOLE),
                environment.getOrDefault("VINHDANH_DB_CHECK_USER", ""),
                environment.getOrDefault("VINHDANH_DB_CHECK_PASSWORD", ""))) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(java.sql.Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return compare(JdbcClient.create(new SingleConnectionDataSource(connection, true)), schemas, out, err);
        } catch (SQLException | DataAccessException e) {
            err.println("Không kiểm tra được: " + e.getMessage() + "\nCannot check: " + e.getMessage());
            return 1;
        }
    }

    private static int compare(JdbcClient jdbc, Schemas schemas, PrintStream out, PrintStream err) {
        if (SchemaVersion.ofPublicViews(jdbc, schemas) != SchemaVersion.FITS) {
            err.println(
                    "Cơ sở dữ liệu không ở phiên bản của chương trình này; hãy khởi động hệ thống một lần (./run).\n"
                            + "The database is not of the version of this program; start the platform once (./run).");
            return 1;
        }
        var sentences = sentences();
        var count = new long[1];
        java.util.function.Consumer<Difference> told = difference -> {
            count[0]++;
            out.println(sentence(sentences, difference));
        };
        var extent = new Comparison(jdbc, schemas, JsonMapper.builder().build(), Clock.systemUTC()).run(told);
        new AuditChain(jdbc, schemas).verify().map(Difference::of).ifPresent(told);
        if (count[0] > 0) {
            err.println(count[0] + " sai khác / differences");
            return 1;
        }
        out.println("Khớp hoàn toàn: " + extent.honours() + " lượt khen thưởng, " + extent.decisions()
                + " quyết định; nhật ký nguyên vẹn / everything agrees, the audit is whole");
        return 0;
    }

    /** In Vietnamese, on one line. */
    private static String sentence(Properties sentences, Difference difference) {
        var pattern = sentences.getProperty(difference.key(), difference.key() + " {0} {1} {2} {3} {4}");
        return new MessageFormat(pattern, java.util.Locale.ROOT)
                .format(difference.arguments())
                .replaceAll("\\s+", " ");
    }

    private static Properties sentences() {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(CheckProgram.class.getResourceAsStream("/messages/core_vi.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException("The messages are part of the program", e);
        }
    }
}
