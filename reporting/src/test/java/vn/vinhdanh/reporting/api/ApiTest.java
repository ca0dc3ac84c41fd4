package vn.vinhdanh.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.HonourFactRow;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;

/** Other systems read what their token reaches, in the words of the pages, and nothing else. */
@ReportingTest
class ApiTest {

    private static final String FIGURES = "/api/v1/thong-ke";
    private static final String LIST = "/api/v1/thong-ke/danh-sach";

    private final MockMvc web;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Facts facts = new Facts(TestDatabase.shared());
    private final String own = "a" + Ids.code(Ids.next());
    private final String address = "10.91." + (Ids.next() >> 22 & 255) + "." + (Ids.next() >> 30 & 255);

    ApiTest(MockMvc web) {
        this.web = web;
    }

    @BeforeEach
    void enter() {
        facts.clear();
        facts.unit(own, null);
        facts.unit(own + "-below", own);
        facts.unit(own + "-other", null);
        facts.write(IntStream.range(0, 9)
                .mapToObj(n -> row(List.of(own, own + "-below", own + "-other").get(n % 3), n))
                .toList());
    }

    private HonourFactRow row(String unit, int n) {
        return new HonourFactRow(
                Ids.next(),
                n % 2 == 0 ? "PERSON" : "COLLECTIVE",
                "Người " + n,
                n % 2 == 0 ? "FEMALE" : null,
                null,
                "BKT",
                "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "PROVINCE",
                30,
                "MERIT",
                2020,
                2020,
                "9001/QĐ-UBND",
                LocalDate.of(2021, 1, 1 + n % 4),
                unit,
                "Đơn vị " + unit,
                unit,
                "Đơn vị " + unit,
                false);
    }

    private MockHttpServletResponse call(HttpMethod method, String path, @Nullable String token) throws Exception {
        var request = MockMvcRequestBuilders.request(method, URI.create(path)).with(made -> {
            made.setRemoteAddr(address);
            return made;
        });
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var response = web.perform(request).andReturn().getResponse();
        assertThat(response.getHeader("Set-Cookie")).as(path).isNull();
        assertThat(response.getHeader("Access-Control-Allow-Origin")).as(path).isNull();
        return response;
    }

    private MockHttpServletResponse get(String path, @Nullable String token) throws Exception {
        return call(HttpMethod.GET, path, token);
    }

    private JsonNode answer(String path, String token) throws Exception {
        var response = get(path, token);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private void refused(MockHttpServletResponse response, int status, String word) throws Exception {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        var problem = json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(problem.path("type").asString()).isEqualTo("urn:vinhdanh:problem:" + word);
        assertThat(complaints("Problem", problem)).isEmpty();
    }

    private JsonNode description() throws Exception {
        // from elsewhere: reading it counts for its network
        var response = web.perform(MockMvcRequestBuilders.get("/api/v1/openapi.json")
                        .with(made -> {
                            made.setRemoteAddr("10.92." + (Ids.next() >> 22 & 255) + "." + (Ids.next() >> 30 & 255));
                            return made;
                        }))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private List<String> complaints(String schema, JsonNode answer) throws Exception {
        var document = description().toString();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of("https://test/openapi", document)))
                .getSchema(SchemaLocation.of("https://test/openapi#/components/schemas/" + schema))
                .validate(answer, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void answersAsItsDescriptionSaysAndAsThePagesDo() throws Exception {
        var token = Tokens.make("Trục LGSP");
        assertThat(complaints("Root", answer("/api/v1", token))).isEmpty();
        for (String question : List.of("", "?hang=doi-tuong&cot=nam", "?hang=don-vi-hien-nay&lang=en", "?nam=1999")) {
            var figures = answer(FIGURES + question, token);
            assertThat(complaints("Figures", figures)).as(question).isEmpty();
        }
        var list = answer(LIST, token);
        assertThat(complaints("Honours", list)).isEmpty();
        assertThat(list.path("total").asInt()).isEqualTo(9);
        var byKind = answer(FIGURES + "?hang=doi-tuong", token);
        assertThat(byKind.path("total").asInt()).isEqualTo(9);
        assertThat(byKind.path("rows").get(0).path("key").asString()).isEqualTo("PERSON");
        assertThat(byKind.path("rows").get(0).path("total").asInt()).isEqualTo(5);
        var csv = Signed.in(web)
                .get("/thong-ke.csv?hang=doi-tuong")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("Cá nhân;5", "# Cộng;9");
        assertThat(byKind.path("version").asString()).isNotEmpty();
        assertThat(csv).contains(byKind.path("version").asString());
    }

    @Test
    void describesEveryPartOfAQuestionAndNoOther() throws Exception {
        var token = Tokens.make("Mô tả");
        var description = description();
        for (String path : List.of(FIGURES, LIST)) {
            var described = new TreeSet<String>();
            for (JsonNode parameter :
                    description.path("paths").path(path).path("get").path("parameters")) {
                described.add(
                        parameter.has("name")
                                ? parameter.path("name").asString()
                                : parameter.path("$ref").asString().replace("#/components/parameters/", ""));
            }
            for (String name : described) {
                // a part that is known is looked at; its value may be none
                var form = List.of("ky", "dong-bieu", "cot-bieu").contains(name) ? "bieu=0602&" : "";
                var problem = get(path + "?" + form + name + "=x", token);
                assertThat(problem.getContentAsString(StandardCharsets.UTF_8))
                        .as(path + " " + name)
                        .doesNotContain("mà trang này không hiểu");
            }
            assertThat(get(path + "?khong-co=1", token).getContentAsString(StandardCharsets.UTF_8))
                    .contains("mà trang này không hiểu");
        }
        assertThat(get("/api/v1/openapi.yaml", null).getContentAsString(StandardCharsets.UTF_8))
                .startsWith("# What other systems");
    }

    @Test
    void walksThroughAListOnce() throws Exception {
        var token = Tokens.make("Kho dữ liệu");
        var seen = new ArrayList<String>();
        var path = LIST + "?so-dong=2&theo=quyet-dinh&nam=2021";
        for (int i = 0; i < 20 && !path.isEmpty(); i++) {
            var stretch = answer(path, token);
            assertThat(stretch.path("total").asInt()).isEqualTo(9);
            stretch.path("items").forEach(item -> seen.add(item.path("code").asString()));
            path = stretch.path("next").asString("");
        }
        assertThat(seen).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void aTokenOfUnitsReadsTheseAndThoseBelowAndNoOther() throws Exception {
        var token = Tokens.make("Sở", LocalDate.now().plusDays(1), own);
        var figures = answer(FIGURES + "?hang=don-vi", token);
        assertThat(figures.path("total").asInt()).isEqualTo(6);
        assertThat(figures.path("reach").path("limited").asBoolean()).isTrue();
        assertThat(figures.path("filters").get(0).asString()).contains("Đơn vị " + own);
        var keys = new HashSet<String>();
        figures.path("rows").forEach(row -> keys.add(row.path("key").asString()));
        assertThat(keys).containsExactlyInAnyOrder(own, own + "-below");
        assertThat(answer(LIST, token).path("total").asInt()).isEqualTo(6);
        assertThat(answer(LIST + "?don-vi=" + own + "-below", token)
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        refused(get(LIST + "?don-vi=" + own + "-other", token), 403, "reach");
        refused(get(FIGURES + "?don-vi=-", token), 403, "reach");
    }

    @Test
    void withoutAGoodTokenNothingIsRead() throws Exception {
        var nothing = get(FIGURES, null);
        refused(nothing, 401, "no-token");
        assertThat(nothing.getHeader("WWW-Authenticate")).startsWith("Bearer");
        var good = Tokens.make("Sắp thu hồi");
        assertThat(get("/api/v1", good).getStatus()).isEqualTo(200);
        for (String wrong : List.of("x", good.substring(0, good.length() - 1) + "_", good + "0", "vd_' or 1=1")) {
            refused(get(FIGURES, wrong), 401, "wrong-token");
        }
        Tokens.withdraw(good);
        refused(get(FIGURES, good), 401, "wrong-token");
        refused(get(FIGURES, Tokens.make("Hết hạn", LocalDate.now().minusDays(2))), 401, "wrong-token");
    }

    @Test
    void aSessionOpensNoApiAndATokenNoPage() throws Exception {
        var official = Signed.in(web);
        assertThat(official.get(FIGURES).getResponse().getStatus()).isEqualTo(401);
        var token = Tokens.make("Chỉ API");
        var page = get("/thong-ke", token);
        assertThat(page.getStatus()).isNotEqualTo(200);
        refused(get(FIGURES + "?access_token=" + token, null), 401, "no-token");
    }

    @Test
    void readsOnlyAndSaysWhatIsNowhere() throws Exception {
        var token = Tokens.make("Chỉ đọc");
        for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS)) {
            refused(call(method, FIGURES, token), 405, "read-only");
        }
        refused(get("/api/v2", token), 404, "missing");
        refused(get("/api", token), 404, "missing");
        refused(get(FIGURES + "?hang=abc", token), 400, "parameter");
        refused(get(FIGURES + "?namm=2020", token), 400, "parameter");
        refused(get(LIST + "?so-dong=501", token), 400, "parameter");
        refused(get(LIST + "?sau=abc", token), 400, "parameter");
        refused(get(FIGURES + "?danh-hieu=khong-co", token), 400, "parameter");
    }

    @Test
    void saysWhyInTheLanguageAskedFor() throws Exception {
        assertThat(get(FIGURES, null).getContentAsString(StandardCharsets.UTF_8))
                .contains("Cần khóa truy cập");
        var english = get(FIGURES + "?lang=en", null);
        assertThat(english.getHeader("Content-Language")).isEqualTo("en");
        assertThat(english.getContentAsString(StandardCharsets.UTF_8)).contains("A token is needed");
    }

    @Test
    void aTokenHasSoManyCallsAMinuteAndIsHeldUpAlone() throws Exception {
        var token = Tokens.make("Quá nhanh");
        var last = get("/api/v1", token);
        for (int i = 0; i < 80 && last.getStatus() == 200; i++) {
            assertThat(last.getHeader("RateLimit-Policy")).isEqualTo("\"minute\";q=60;w=60");
            last = get("/api/v1", token);
        }
        refused(last, 429, "rate-limit");
        assertThat(Integer.parseInt(String.valueOf(last.getHeader("Retry-After"))))
                .isBetween(1, 60);
        get("/api/v1", token);
        assertThat(get("/api/v1", Tokens.make("Người khác")).getStatus()).isEqualTo(200);
        assertThat(Tokens.calls(token, "LIMITED")).as("noted once a minute").isEqualTo(1);
    }

    @Test
    void whoGuessesIsHeldUpAndAGoodTokenFromTheSameNetworkIsNot() throws Exception {
        var last = get(FIGURES, "x");
        for (int i = 0; i < 80 && last.getStatus() == 401; i++) {
            last = get(FIGURES, "x");
        }
        refused(last, 429, "rate-limit");
        assertThat(get("/api/v1", Tokens.make("Cùng mạng")).getStatus()).isEqualTo(200);
    }

    @Test
    void callsAreCountedByDayAndKindAndTheAuditIsToldOnceOfEach() throws Exception {
        var token = Tokens.make("Đếm");
        for (int i = 0; i < 4; i++) {
            answer(FIGURES, token);
            answer(LIST, token);
        }
        assertThat(Tokens.calls(token, "FIGURES")).isEqualTo(4);
        assertThat(Tokens.calls(token, "HONOURS")).isEqualTo(4);
        assertThat(Tokens.notes(token)).isEqualTo(2);
    }
}
