package vn.vinhdanh.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Figures and public records of the demonstration are what its decisions say, whatever the journeys have changed by then. */
@ResourceLock(RunningPlatform.CHANGES)
class FiguresAgreeTest {

    private static final Pattern FIGURES = Pattern.compile("\"figures\":\\{[^}]*\\{[^}]*}[^}]*}");

    private static final Pattern OF_HEADING = Pattern.compile("\"key\":\"([0-9]{4})\"");
    private static final Pattern OF_ROW = Pattern.compile(
            "\\{\"key\":\"((?:[^\"\\\\]|\\\\.)*)\",\"label\":\"(?:[^\"\\\\]|\\\\.)*\",\"figures\":\\[([0-9,]+)]");
    private static final Pattern OF_FIGURE = Pattern.compile(
            "\"by\":\"([A-Z]+)\",\"key\":\"([^\"]*)\".*?\"decisionYear\":([0-9]{4}).*?\"honourCount\":([0-9]+)");
    private static final Pattern OF_CURSOR = Pattern.compile("\"cursor\":\"([^\"]+)\"");

    @Test
    void theCheckOfTheDemonstrationEndsWithZero() throws Exception {
        var checked = platform().check();
        assumeTrue(checked != null, "A platform that runs already is checked by who runs it");
        assertThat(checked.said()).contains("Khớp hoàn toàn").doesNotContain("sai khác");
        assertThat(checked.exit()).isZero();
    }

    @Test
    void theConsoleHasCheckedSinceItsStartWithoutBeingAsked() throws Exception {
        var address = platform().consoleHealth();
        assumeTrue(address != null, "A platform that runs already is watched by who runs it");
        var figures = "";
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < 240 && !figures.contains("checkedAt"); i++) {
                Thread.sleep(i == 0 ? 0 : 500);
                var body = http.send(
                                HttpRequest.newBuilder(URI.create(Objects.requireNonNull(address)))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                var found = FIGURES.matcher(body);
                figures = found.find() ? found.group() : body;
            }
        }
        assertThat(figures).contains("checkedAt", "\"differences\":0", "\"status\":\"UP\"");
    }

    /**
     * The open totals of the portal, counted from its copy, are the figures that reporting counts from the facts and gives to another system
     * with a token: by award and by the unit of today, for each year of a decision.
     */
    @Test
    void theOpenTotalsAreTheFiguresOfReporting() throws Exception {
        var platform = platform();
        var token = platform.token();
        assumeTrue(token != null, "A platform that runs already has its own tokens");
        try (var http = HttpClient.newHttpClient()) {
            for (var counted :
                    Map.of("danh-hieu", "AWARD", "don-vi-hien-nay", "UNIT").entrySet()) {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(platform.reporting(
                                        "/api/v1/thong-ke?theo=quyet-dinh&cot=nam&hang=" + counted.getKey())))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                var expected = ofReporting(answer.body());
                assertThat(expected).hasSizeGreaterThan(5);
                // what another journey has just published may be on its way
                for (int i = 0;
                        i < 20 && !ofPortal(http, platform, counted.getValue()).equals(expected);
                        i++) {
                    Thread.sleep(250);
                }
                assertThat(ofPortal(http, platform, counted.getValue())).isEqualTo(expected);
            }
        }
    }

    private static Map<String, Integer> ofReporting(String body) {
        var years = OF_HEADING
                .matcher(body.substring(body.indexOf("\"columns\":["), body.indexOf("\"rows\":[")))
                .results()
                .map(found -> found.group(1))
                .toList();
        var counts = new TreeMap<String, Integer>();
        OF_ROW.matcher(body).results().forEach(row -> {
            var figures = row.group(2).split(",");
            for (int i = 0; i < figures.length; i++) {
                int figure = Integer.parseInt(figures[i]);
                if (figure > 0) {
                    // the public writes codes in small letters; a unit in words only is a row of its own there, and all
                    // of them are one here
                    var key = row.group(1).replaceFirst("^~.*", "").toLowerCase(Locale.ROOT);
                    counts.merge(years.get(i) + " " + key, figure, Integer::sum);
                }
            }
        });
        return counts;
    }

    private static Map<String, Integer> ofPortal(HttpClient http, RunningPlatform platform, String by)
            throws IOException, InterruptedException {
        var counts = new TreeMap<String, Integer>();
        var cursor = "";
        do {
            var body = http.send(
                            HttpRequest.newBuilder(URI.create(platform.portal("/api/v1/figures?limit=1000" + cursor)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            OF_FIGURE
                    .matcher(body)
                    .results()
                    .filter(f -> f.group(1).equals(by))
                    .forEach(f ->
                            counts.merge(f.group(3) + " " + f.group(2), Integer.parseInt(f.group(4)), Integer::sum));
            var next = OF_CURSOR.matcher(body);
            cursor = next.find() ? "&cursor=" + next.group(1) : "";
        } while (!cursor.isEmpty());
        return counts;
    }

    private static RunningPlatform platform() throws Exception {
        var missing = RunningPlatform.missing();
        assumeTrue(missing == null, "Journeys are skipped, " + missing);
        return RunningPlatform.shared();
    }
}
