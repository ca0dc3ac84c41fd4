package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** One address cannot take open data from the others. */
@PortalTest
@TestPropertySource(properties = "vinhdanh.portal.open-data-per-minute=5")
class OpenDataLimitTest {

    private final Reader reader;

    OpenDataLimitTest(@LocalServerPort int port) {
        this.reader = new Reader(port);
    }

    @Test
    void tellsWhoAsksTooOftenWhenToComeBack() {
        for (int i = 4; i >= 0; i--) {
            var answer = reader.get("/api/v1/openapi.json");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit"))
                    .hasValueSatisfying(v -> assertThat(v).startsWith("\"minute\";r="));
        }
        var refused = reader.get("/api/v1/honours.csv?lang=en");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 12);
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"minute\";q=5;w=60");
        assertThat(refused.headers().firstValue("RateLimit"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("\"minute\";r=0;t="));
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        var problem = JsonMapper.builder().build().readTree(refused.body());
        assertThat(problem.path("title").asString()).isEqualTo("Too many requests");
        assertThat(reader.get("/").statusCode()).isNotEqualTo(429);
    }
}
