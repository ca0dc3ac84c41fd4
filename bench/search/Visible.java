import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Properties;
import vn.vinhdanh.core.shared.Ids;

/**
 * How long it takes until a decision whose hour has come is found by a citizen: brings the hour of an approved decision forward, as the
 * console's own database user, and asks the portal again and again.
 *
 * <p>Arguments: VINHDANH_HOME, port of the database, address of the portal.
 */
public class Visible {

    public static void main(String[] arguments) throws Exception {
        var users = new Properties();
        try (var in = Files.newBufferedReader(Path.of(arguments[0], "database-users.properties"))) {
            users.load(in);
        }
        var address = "jdbc:mysql://127.0.0.1:" + arguments[1] + "/vinhdanh?connectionTimeZone=UTC";
        try (var connection = DriverManager.getConnection(address, "vinhdanh_console", users.getProperty("console"))) {
            long honour;
            String name;
            long decision;
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select h.id, h.name, h.decision_id from honour h join decision d on"
                            + " d.id = h.decision_id where d.status = 'APPROVED' and h.status = 'ACTIVE' limit 1")) {
                if (!row.next()) {
                    System.out.println("visible      no approved decision waits for its hour");
                    return;
                }
                honour = row.getLong(1);
                name = row.getString(2);
                decision = row.getLong(3);
            }
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("update decision set publish_at = utc_timestamp(6) where id = " + decision);
            }
            long begun = System.nanoTime();
            var code = Ids.code(honour);
            var ask = HttpRequest.newBuilder(URI.create(arguments[2] + "/vinh-danh?sap-xep=moi&q="
                            + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                while (!client.send(ask, HttpResponse.BodyHandlers.ofString())
                        .body()
                        .contains(code)) {
                    if (System.nanoTime() - begun > 60e9) {
                        System.out.println("visible      not within a minute");
                        return;
                    }
                    Thread.sleep(20);
                }
            }
            System.out.printf("visible      %.2f s from its hour to the answer of a search%n", (System.nanoTime() - begun) / 1e9);
        }
    }
}
