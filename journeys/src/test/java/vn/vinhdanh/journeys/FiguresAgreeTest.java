package vn.vinhdanh.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Figures and public records of the demonstration are what its decisions say, whatever the journeys have changed by then. */
@ResourceLock(RunningPlatform.CHANGES)
class FiguresAgreeTest {

    private static final Pattern FIGURES = Pattern.compile("\"figures\":\\{[^}]*\\{[^}]*}[^}]*}");

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

    private static RunningPlatform platform() throws Exception {
        var missing = RunningPlatform.missing();
        assumeTrue(missing == null, "Journeys are skipped, " + missing);
        return RunningPlatform.shared();
    }
}
