import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import vn.vinhdanh.launcher.EmbeddedDatabase;
import vn.vinhdanh.portal.copy.SearchWords;

/**
 * The same names in a database, asked with the two means that a database has: LIKE, and a full text
 * index (no stop words, and every word made longer by two letters: as the server comes it leaves out words of one or two letters and would not find An, Lê or Vũ at all).
 *
 * <p>Arguments: folder to work in, with names.txt and questions-plain.txt; number of questions; most seconds for each measurement; the address
 * of a server (user and password {@code test}), or nothing for the MariaDB that comes with the platform.
 */
public class BesideDatabase {

    private static final int USERS = 50;
    private static final String LIKE = "select id, name from bench.honour where plain like ? limit 20";
    private static final String FULL_TEXT =
            "select id, name from bench.honour where match(words) against (? in boolean mode) limit 20";

    private final Server server;
    private final List<String> questions;
    private final long most;

    private interface Server {
        Connection connect() throws SQLException;
    }

    private BesideDatabase(Server server, List<String> questions, long most) {
        this.server = server;
        this.questions = questions;
        this.most = most;
    }

    public static void main(String[] arguments) throws Exception {
        var work = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        var questions = Files.readAllLines(work.resolve("questions-plain.txt")).subList(0, count);
        var names = Files.readAllLines(work.resolve("names.txt"));
        long most = Long.parseLong(arguments[2]) * 1_000_000_000L;
        if (arguments.length > 3) {
            new BesideDatabase(() -> DriverManager.getConnection(arguments[3], "test", "test"), questions, most)
                    .measure(names);
            return;
        }
        var place = new EmbeddedDatabase.Place(
                work.resolve("mariadb"), EmbeddedDatabase.Place.sharedBinaries(), 0, true);
        try (var database = EmbeddedDatabase.start(place)) {
            new BesideDatabase(database::administer, questions, most).measure(names);
        }
    }

    private void measure(List<String> names) throws SQLException, InterruptedException {
        load(names);
        print("like-1", LIKE, 1, q -> "%" + q + "%");
        print("fulltext-1", FULL_TEXT, 1, q -> longer(q, "+"));
        print("fulltext-50", FULL_TEXT, USERS, q -> longer(q, "+"));
    }

    private void load(List<String> names) throws SQLException {
        long begun = System.nanoTime();
        try (var connection = server.connect()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set global innodb_ft_enable_stopword = off");
                statement.execute("set global innodb_buffer_pool_size = 536870912");
                statement.execute("drop schema if exists bench");
                statement.execute("create schema bench character set utf8mb4");
                statement.execute("create table bench.honour (id int primary key, name varchar(200) not null, plain varchar(200) not null,"
                        + " words varchar(300) not null)");
            }
            connection.setAutoCommit(false);
            int id = 0;
            for (int from = 0; from < names.size(); from += 2_000) {
                var part = names.subList(from, Math.min(names.size(), from + 2_000));
                var rows = part.stream().map(n -> "(?,?,?,?)").collect(Collectors.joining(","));
                try (var insert = connection.prepareStatement("insert into bench.honour values " + rows)) {
                    int i = 0;
                    for (String name : part) {
                        insert.setInt(++i, ++id);
                        insert.setString(++i, name);
                        var plain = String.join(" ", SearchWords.plain(name));
                        insert.setString(++i, plain);
                        insert.setString(++i, longer(plain, ""));
                    }
                    insert.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            double loaded = (System.nanoTime() - begun) / 1e9;
            try (var statement = connection.createStatement()) {
                statement.execute("create fulltext index words on bench.honour (words)");
            }
            System.out.printf(
                    "%-12s %,d names loaded in %.0f s, full text index in %.0f s%n",
                    connection.getMetaData().getDatabaseProductName(), names.size(), loaded, (System.nanoTime() - begun) / 1e9 - loaded);
        }
    }

    private static String longer(String plain, String sign) {
        return Arrays.stream(plain.split(" ")).map(word -> sign + "ww" + word).collect(Collectors.joining(" "));
    }

    private interface Pattern {
        String of(String question);
    }

    /** Every reader has a connection of its own; who is asked when the time is over is the last. */
    private void print(String who, String sql, int users, Pattern pattern) throws InterruptedException {
        var next = new AtomicInteger();
        var taken = new ArrayList<Long>();
        long end = System.nanoTime() + most;
        var readers = new ArrayList<Thread>();
        for (int user = 0; user < users; user++) {
            readers.add(Thread.ofPlatform().start(() -> {
                try (var connection = server.connect();
                        var statement = connection.prepareStatement(sql)) {
                    for (int i = next.getAndIncrement();
                            i < questions.size() && System.nanoTime() < end;
                            i = next.getAndIncrement()) {
                        long begun = System.nanoTime();
                        statement.setString(1, pattern.of(questions.get(i)));
                        try (var rows = statement.executeQuery()) {
                            while (rows.next()) {
                                rows.getString(2);
                            }
                        }
                        synchronized (taken) {
                            taken.add(System.nanoTime() - begun);
                        }
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread reader : readers) {
            reader.join();
        }
        var sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%-11s p50 %8.2f ms   p95 %8.2f ms   p99 %8.2f ms   %d questions%n",
                who,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted.length);
    }
}
