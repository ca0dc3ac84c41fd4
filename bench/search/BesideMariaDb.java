import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.vinhdanh.launcher.EmbeddedDatabase;
import vn.vinhdanh.portal.copy.SearchWords;

/**
 * The same names in the database that comes with the platform, asked with the two means that a database has: LIKE, and a full text index
 * (no stop words, and every word made longer by two
 * letters: as the server comes it leaves out words of one or two letters and would not find An, Lê or Vũ at all).
 *
 * <p>Arguments: folder to work in, with names.txt and questions-plain.txt; number of questions.
 */
public class BesideMariaDb {

    public static void main(String[] arguments) throws Exception {
        var work = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        var questions = Files.readAllLines(work.resolve("questions-plain.txt")).subList(0, count);
        var place = new EmbeddedDatabase.Place(
                work.resolve("mariadb"), EmbeddedDatabase.Place.sharedBinaries(), 0, true);
        try (var database = EmbeddedDatabase.start(place);
                var connection = database.administer()) {
            load(connection, Files.readAllLines(work.resolve("names.txt")));
            print("like-1", ask(connection, "select id, name from bench.honour where plain like ? limit 20", questions, q -> "%" + q + "%"));
            print("fulltext-1", ask(
                    connection,
                    "select id, name from bench.honour where match(words) against (? in boolean mode) limit 20",
                    questions,
                    q -> longer(q, "+")));
        }
    }

    private static void load(Connection connection, List<String> names) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("set global innodb_ft_enable_stopword = off");
            statement.execute("set global innodb_buffer_pool_size = 536870912");
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
        try (var statement = connection.createStatement()) {
            statement.execute("create fulltext index words on bench.honour (words)");
        }
    }

    private static String longer(String plain, String sign) {
        return Arrays.stream(plain.split(" ")).map(word -> sign + "ww" + word).collect(Collectors.joining(" "));
    }

    private interface Pattern {
        String of(String question);
    }

    private static long[] ask(Connection connection, String sql, List<String> questions, Pattern pattern) throws Exception {
        var taken = new long[questions.size()];
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < taken.length; i++) {
                long begun = System.nanoTime();
                statement.setString(1, pattern.of(questions.get(i)));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(2);
                    }
                }
                taken[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(taken);
        return taken;
    }

    private static void print(String who, long[] taken) {
        System.out.printf(
                "%-10s p50 %8.2f ms   p95 %8.2f ms   p99 %8.2f ms%n",
                who,
                taken[taken.length / 2] / 1e6,
                taken[taken.length * 95 / 100] / 1e6,
                taken[taken.length * 99 / 100] / 1e6);
    }
}
