package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicUnit;
import vn.vinhdanh.core.testing.TestDatabase;

/** Open data is what its description says, complete, and nothing more than is public. */
@PortalTest
@TestPropertySource(properties = "vinhdanh.portal.open-data-per-minute=100000")
class OpenDataTest {

    private static final String SITE = "https://vinhdanh.example";
    private static final List<String> SETS =
            List.of("honours", "decisions", "announcements", "campaigns", "awards", "changes", "units", "figures");

    private final Reader reader;
    private final JsonMapper json = JsonMapper.builder().build();
    private final TestShowcase showcase = new TestShowcase(TestDatabase.shared());

    OpenDataTest(@LocalServerPort int port) {
        this.reader = new Reader(port);
    }

    @BeforeEach
    void awaitCopy() throws InterruptedException {
        showcase.show(PublicKind.HONOUR, "don-vi-1", inUnit("don-vi-1", "Lò Thị Mai", "u-benh-vien"));
        reader.within3Seconds("/api/v1/units/u-benh-vien", page -> page.statusCode() == 200);
    }

    private static PublicHonour inUnit(String code, String name, String unit) {
        var h = FakeProvince.honour(code, name, "Bệnh viện Đa khoa tỉnh");
        return new PublicHonour(
                h.code(),
                h.recipientKind(),
                h.recipientCode(),
                h.salutation(),
                h.name(),
                h.post(),
                h.unit(),
                unit,
                h.awardCode(),
                h.awardName(),
                h.awardTitle(),
                h.achievement(),
                h.yearFrom(),
                h.yearTo(),
                h.period(),
                h.schoolYear(),
                h.commendationKind(),
                h.decisionCode(),
                h.decisionNumber(),
                h.decisionDate(),
                h.authority(),
                h.publishedAt(),
                h.ordinal(),
                h.correctionNote(),
                h.demo());
    }

    private JsonNode get(String path) {
        var answer = reader.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private JsonNode description() {
        return get("/api/v1/openapi.json");
    }

    private List<String> complaints(JsonNode description, String schema, JsonNode answer) {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("https://test/openapi", description.toString())));
        return registry
                .getSchema(SchemaLocation.of("https://test/openapi#/components/schemas/" + schema))
                .validate(answer, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void namesTheUnitOfTheTimeAndTheUnitOfTodayWithTheirCodes() throws InterruptedException {
        showcase.show(
                PublicKind.UNIT,
                "u-benh-vien",
                new PublicUnit(
                        "u-benh-vien",
                        "Bệnh viện Đa khoa tỉnh",
                        LocalDate.of(1956, 1, 1),
                        LocalDate.of(2025, 6, 30),
                        "u-benh-vien-moi",
                        "Bệnh viện Đa khoa Hoa Lư"));
        reader.within3Seconds("/api/v1/units/u-benh-vien", page -> page.body().contains("Đa khoa Hoa Lư"));
        var honour = get("/api/v1/honours/don-vi-1");
        assertThat(honour.get("unit").asString()).isEqualTo("Bệnh viện Đa khoa tỉnh");
        assertThat(honour.get("unitCode").asString()).isEqualTo("u-benh-vien");
        assertThat(honour.get("currentUnit").asString()).isEqualTo("Bệnh viện Đa khoa Hoa Lư");
        assertThat(honour.get("currentUnitCode").asString()).isEqualTo("u-benh-vien-moi");
        assertThat(get("/api/v1/units/u-benh-vien").get("currentUnitCode").asString())
                .isEqualTo("u-benh-vien-moi");
        assertThat(reader.get("/vinh-danh/don-vi-1").body()).contains("Bệnh viện Đa khoa Hoa Lư");
        assertThat(reader.get("/vinh-danh?q=da+khoa+hoa+lu").body()).contains("Lò Thị Mai", "Bệnh viện Đa khoa Hoa Lư");
        showcase.hide(PublicKind.UNIT, "u-benh-vien");
        reader.within3Seconds("/api/v1/units/u-benh-vien", page -> !page.body().contains("Đa khoa Hoa Lư"));
    }

    @Test
    void answersAsItsDescriptionSays() {
        var description = description();
        assertThat(description.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(description.path("servers").get(0).path("url").asString()).isEqualTo(SITE);
        assertThat(complaints(description, "Root", get("/api/v1"))).isEmpty();
        for (JsonNode set : get("/api/v1").path("datasets")) {
            var name = set.path("name").asString();
            var list = get("/api/v1/" + name + "?limit=1000");
            assertThat(list.path("items").size()).as(name).isPositive();
            var schema = described(description, name);
            assertThat(complaints(description, schema + "List", list)).as(name).isEmpty();
            var one = list.path("items").get(0);
            assertThat(get("/api/v1/" + name + "/" + one.path("code").asString()))
                    .isEqualTo(one);
            assertThat(complaints(description, schema, one)).isEmpty();
        }
    }

    private static String described(JsonNode description, String name) {
        return description
                .path("paths")
                .path("/api/v1/" + name + "/{code}")
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asString()
                .replace("#/components/schemas/", "");
    }

    @Test
    void wouldComplainOfAnAnswerThatIsNotDescribed() {
        var description = description();
        var honour = (tools.jackson.databind.node.ObjectNode)
                get("/api/v1/honours?limit=1").path("items").get(0);
        assertThat(complaints(description, "Honour", honour)).isEmpty();
        honour.put("birthDate", "1970-01-01");
        assertThat(complaints(description, "Honour", honour)).isNotEmpty();
        honour.remove("birthDate");
        honour.put("decisionDate", "gestern");
        assertThat(complaints(description, "Honour", honour)).isNotEmpty();
    }

    @Test
    void describesEveryAddressAndParameterAndNoOther() {
        var description = description();
        var expected = new TreeSet<>(
                Set.of("/api/v1", "/api/v1/openapi.json", "/api/v1/openapi.yaml", "/api/v1/schemas/{name}.json"));
        for (JsonNode set : get("/api/v1").path("datasets")) {
            var path = "/api/v1/" + set.path("name").asString();
            expected.addAll(Set.of(path, path + ".json", path + ".csv", path + "/{code}"));
            var parameters = new HashSet<String>();
            for (JsonNode parameter :
                    description.path("paths").path(path).path("get").path("parameters")) {
                parameters.add(parameter.path("$ref").asString().replace("#/components/parameters/", ""));
            }
            var filters = new HashSet<String>();
            set.path("filters").forEach(f -> filters.add(f.asString()));
            filters.addAll(Set.of("limit", "cursor", "phan-cach", "lang"));
            if (reader.get(path + "?sap-xep=moi").statusCode() == 200) {
                filters.add("sap-xep");
            }
            assertThat(parameters).as(path).isEqualTo(filters);
            parameters.forEach(p -> assertThat(
                            description.path("components").path("parameters").has(p))
                    .isTrue());
        }
        assertThat(new TreeSet<>(description.path("paths").propertyNames())).isEqualTo(expected);
    }

    @Test
    void offersTheDescriptionAsYamlAndEachSchemaAlone() {
        assertThat(reader.get("/api/v1/openapi.yaml").body())
                .contains("openapi: 3.1.0")
                .contains(SITE);
        for (String name : SETS) {
            var schema = get("/api/v1/schemas/" + name + ".json");
            assertThat(schema.path("$id").asString()).isEqualTo(SITE + "/api/v1/schemas/" + name + ".json");
            var item = get("/api/v1/" + name + "?limit=1").path("items").get(0);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(item))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sap-xep=moi"})
    void walksThroughEverythingOnce(String order) {
        var seen = new ArrayList<String>();
        var path = "/api/v1/honours?limit=17" + order;
        long total = get(path).path("total").asLong();
        while (path != null) {
            var stretch = get(path);
            stretch.path("items").forEach(h -> seen.add(h.path("code").asString()));
            var next = stretch.path("next").asString("");
            path = next.isEmpty() ? null : next.substring(SITE.length());
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) total).contains("h1", "tap-the", "p120");
    }

    @Test
    void neitherRepeatsNorHidesWhenRecordsComeAndGo() throws InterruptedException {
        for (int i = 0; i < 6; i++) {
            showcase.show(
                    PublicKind.HONOUR, "wa" + i, FakeProvince.honour("wa" + i, "Quàng Văn Tý", "Phường Nam Hoa Lư"));
        }
        reader.within3Seconds("/vinh-danh/wa5", p -> p.statusCode() == 200);
        var first = get("/api/v1/honours?limit=3&don-vi=" + Reader.encode("nam hoa lư"));
        showcase.show(PublicKind.HONOUR, "wa0a", FakeProvince.honour("wa0a", "Quàng Văn Tý", "Phường Nam Hoa Lư"));
        showcase.hide(PublicKind.HONOUR, "wa1");
        reader.within3Seconds("/vinh-danh/wa1", p -> p.statusCode() == 404);
        var second = get(first.path("next").asString().substring(SITE.length()));
        assertThat(codes(first)).containsExactly("wa0", "wa1", "wa2");
        assertThat(codes(second)).containsExactly("wa3", "wa4", "wa5");
        assertThat(second.path("next").isNull()).isTrue();
    }

    private static List<String> codes(JsonNode list) {
        var codes = new ArrayList<String>();
        list.path("items").forEach(item -> codes.add(item.path("code").asString()));
        return codes;
    }

    @Test
    void filtersAsThePagesDo() {
        assertThat(codes(get("/api/v1/honours?quyet-dinh=qd-9088"))).containsExactly("h1-truoc");
        assertThat(get("/api/v1/honours?doi-tuong=HOUSEHOLD&nam=2020")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/api/v1/honours?q=" + Reader.encode("nguyen thi hoa") + "&danh-hieu=cstd-tinh")
                        .path("items")
                        .size())
                .isPositive();
        assertThat(codes(get("/api/v1/announcements?chu-de=EXEMPLAR"))).containsExactly("co-giao-hoa");
        assertThat(codes(get("/api/v1/decisions?q=9087&nam=2021"))).containsExactly("qd-9087");
        assertThat(codes(get("/api/v1/decisions?phong-trao=phong-trao-2021"))).containsExactly("qd-9087");
        assertThat(codes(get("/api/v1/honours?limit=1000&phong-trao=phong-trao-2021")))
                .contains("h1")
                .doesNotContain("h1-truoc");
        assertThat(codes(get("/api/v1/units?q=benh+vien"))).containsExactly("u-benh-vien");
        assertThat(get("/api/v1/honours?q=%21%21").path("total").asInt()).isZero();
    }

    @Test
    void tellsTheCampaignOfDecisionsAndOfTheirHonours() {
        assertThat(get("/api/v1/decisions/qd-9087").path("campaignCode").asString())
                .isEqualTo("phong-trao-2021");
        assertThat(get("/api/v1/decisions/qd-9088").path("campaignCode").isNull())
                .isTrue();
        assertThat(get("/api/v1/honours/h1").path("campaignCode").asString()).isEqualTo("phong-trao-2021");
        assertThat(get("/api/v1/honours/h1-truoc").path("campaignCode").isNull())
                .isTrue();
        assertThat(reader.get("/api/v1/honours.csv?quyet-dinh=qd-9087&limit=1").body())
                .contains("campaignCode", ",phong-trao-2021,");
    }

    @Test
    void tellsWhatTheRegisterCovers() {
        var levels = get("/api/v1").path("coverage").path("levels");
        assertThat(levels.size()).isEqualTo(1);
        assertThat(levels.get(0).path("level").asString()).isEqualTo("PROVINCE");
        assertThat(levels.get(0).path("fromYear").asInt()).isEqualTo(2020);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/honours?nam=abc, 400, tham-so",
        "/api/v1/honours?doi-tuong=DOG, 400, tham-so",
        "/api/v1/honours?namm=2020, 400, tham-so",
        "/api/v1/honours?nam=2020&nam=2021, 400, tham-so",
        "/api/v1/honours?limit=0, 400, tham-so",
        "/api/v1/honours?limit=1001, 400, tham-so",
        "/api/v1/awards?sap-xep=moi, 400, tham-so",
        "/api/v1/honours?cursor=xyz, 400, con-tro",
        "/api/v1/honours?cursor=%2B%2B, 400, con-tro",
        "/api/v1/units?cursor=Zm9v, 400, con-tro",
        "/api/v1/people, 404, khong-co",
        "/api/v1/honours/khong-co, 404, khong-co",
        "/api/v1/schemas/people.json, 404, khong-co",
        "/api/v2, 404, khong-co",
        "/api, 404, khong-co",
        "/api/v1/honours.xml, 406, dinh-dang",
        "/api/v1/honours/da-huy, 410, da-go"
    })
    void saysWhyItDoesNotAnswer(String path, int status, String word) {
        var answer = reader.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json.readTree(answer.body());
        assertThat(complaints(description(), "Problem", problem)).isEmpty();
        assertThat(problem.path("type").asString()).isEqualTo(SITE + "/du-lieu-mo#" + word);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        var english = json.readTree(
                reader.get(path + (path.contains("?") ? "&" : "?") + "lang=en").body());
        if (english.path("type").equals(problem.path("type"))) {
            assertThat(english.path("title")).isNotEqualTo(problem.path("title"));
        }
        assertThat(json.readTree(reader.get(path, "Accept-Language", "en-GB").body())
                        .path("title"))
                .isNotEqualTo(problem.path("title"));
    }

    @Test
    void saysWhyAlsoWhenTheServerItselfRefuses() {
        assertThat(reader.raw("/api/v1/honours?q=" + "a".repeat(2100)))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json")
                .contains("\"instance\":\"/api/v1/honours\"");
        assertThat(reader.raw("/api/v1/honours?q=%C3%28%ZZ")).startsWith("HTTP/1.1 400");
        assertThat(reader.get("/api/refused").statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/v1").headers().firstValue("X-Robots-Tag")).hasValue("noindex");
    }

    @Test
    void isReadOnlyAndOpenToOtherSites() {
        var posted = reader.post("/api/v1/honours", Map.of("a", "b"));
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        assertThat(posted.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var answer = reader.get("/api/v1/honours", "Origin", "https://bao.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"minute\";q=100000;w=60");
        assertThat(answer.headers().firstValue("RateLimit"))
                .hasValueSatisfying(v -> assertThat(v).matches("\"minute\";r=[0-9]+;t=[0-9]+"));
    }

    @Test
    void answersThatNothingChanged() {
        var first = reader.get("/api/v1/honours", "Accept-Encoding", "gzip");
        assertThat(first.headers().firstValue("Content-Encoding")).hasValue("gzip");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(reader.get("/api/v1/honours", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        var plain = reader.get("/api/v1/honours").headers().firstValue("ETag").orElseThrow();
        assertThat(plain).isNotEqualTo(tag);
    }

    @Test
    void givesCsvThatSpreadsheetsReadAndCannotRun() throws IOException, InterruptedException {
        showcase.show(
                PublicKind.HONOUR,
                "cong-thuc",
                FakeProvince.honour("cong-thuc", "=HYPERLINK(\"http://x\",\"Ấn vào\")", "Sở \"A\", phòng B\nhai dòng"));
        reader.within3Seconds("/api/v1/honours/cong-thuc", p -> p.statusCode() == 200);
        var answer = reader.get("/api/v1/honours.csv?limit=1000");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("text/csv"));
        assertThat(answer.body()).startsWith("\uFEFFcode,recipientCode,").contains("\r\n");
        var lines = csv(answer.body(), ',');
        var items = get("/api/v1/honours?limit=1000").path("items");
        assertThat(lines).hasSize(items.size());
        var description = description();
        assertThat(lines.getFirst().toMap().keySet())
                .isEqualTo(description
                        .path("components")
                        .path("schemas")
                        .path("Honour")
                        .path("properties")
                        .propertyNames());
        for (int i = 0; i < items.size(); i++) {
            var line = new LinkedHashMap<>(lines.get(i).toMap());
            for (var property : items.get(i).properties()) {
                var value =
                        property.getValue().isNull() ? "" : property.getValue().asString();
                assertThat(line.get(property.getKey())).isIn(value, "'" + value);
            }
        }
        var formula = lines.stream()
                .filter(l -> l.get("code").equals("cong-thuc"))
                .findFirst()
                .orElseThrow();
        assertThat(formula.get("name")).startsWith("'=HYPERLINK");
        assertThat(formula.get("unit")).isEqualTo("Sở \"A\", phòng B\nhai dòng");
        showcase.hide(PublicKind.HONOUR, "cong-thuc");
    }

    @Test
    void givesCsvByAcceptAndWithSemicolons() throws IOException {
        var answer = reader.get("/api/v1/decisions", "Accept", "text/csv, application/json;q=0.5");
        assertThat(answer.body()).startsWith("\uFEFFcode,number,");
        assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
        assertThat(reader.get("/api/v1/decisions", "Accept", "application/xml").statusCode())
                .isEqualTo(406);
        assertThat(reader.get("/api/v1/decisions", "Accept", "*/*").body()).startsWith("{");
        var semicolons = csv(reader.get("/api/v1/campaigns.csv?phan-cach=%3B").body(), ';');
        assertThat(semicolons.getFirst().get("tasks")).contains(" | ");
        assertThat(semicolons.getFirst().toMap()).doesNotContainKey("parents");
        for (String name : SETS) {
            assertThat(csv(reader.get("/api/v1/" + name + ".csv").body(), ','))
                    .as(name)
                    .isNotEmpty();
        }
    }

    private static List<CSVRecord> csv(String text, char separator) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .stream()
                .collect(Collectors.toList());
    }

    @Test
    void leavesOutWhatReadersWroteAndWhatIsWithdrawn() throws InterruptedException {
        assertThat(reader.get("/api/v1/announcements").body())
                .doesNotContain("Bạn đọc Yên Mô")
                .doesNotContain("Mong phong trào");
        showcase.show(PublicKind.HONOUR, "mat", FakeProvince.honour("mat", "Giàng A Mạt", "Sở Y tế"));
        reader.within3Seconds("/api/v1/honours/mat", p -> p.statusCode() == 200);
        showcase.hide(PublicKind.HONOUR, "mat");
        assertThat(reader.within3Seconds("/api/v1/honours/mat", p -> p.statusCode() == 404)
                        .statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/api/v1/honours?limit=1000").body()).doesNotContain("Giàng A Mạt");
    }

    @Test
    void givesEveryHonourOfAYearAsFilesWithChecksums() throws Exception {
        var page = reader.get("/du-lieu-mo");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("vinh-danh-2021.csv.gz")
                .contains("vinh-danh-2020.jsonl.gz")
                .contains("Dữ liệu mở")
                .contains("id=\"gioi-han\"");
        assertThat(reader.get("/du-lieu-mo?lang=en").body())
                .contains("Open data")
                .doesNotContain("??");
        var sums =
                reader.get("/du-lieu-mo/vinh-danh-2021.sha256").body().lines().toList();
        assertThat(sums).hasSize(2);
        for (String sum : sums) {
            var name = sum.substring(66);
            var file = reader.bytes("/du-lieu-mo/" + name);
            var hash = java.security.MessageDigest.getInstance("SHA-256").digest(file.body());
            assertThat(java.util.HexFormat.of().formatHex(hash)).isEqualTo(sum.substring(0, 64));
            assertThat(file.headers().firstValue("Repr-Digest"))
                    .hasValue("sha-256=:" + java.util.Base64.getEncoder().encodeToString(hash) + ":");
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(v -> assertThat(v).contains(name));
            assertThat(reader.get("/du-lieu-mo/" + name, "If-None-Match", '"' + sum.substring(0, 64) + '"')
                            .statusCode())
                    .isEqualTo(304);
            var text = new String(
                    new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(file.body())).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            if (name.contains(".csv")) {
                assertThat(csv(text, ','))
                        .extracting(l -> l.get("code"))
                        .contains("h1", "p120")
                        .doesNotHaveDuplicates();
            } else {
                var description = description();
                assertThat(text.lines().count()).isGreaterThan(100);
                text.lines()
                        .limit(20)
                        .forEach(line -> assertThat(complaints(description, "Honour", json.readTree(line)))
                                .isEmpty());
                assertThat(text).doesNotContain("h1-truoc");
            }
        }
        var name = "/du-lieu-mo/vinh-danh-2021.csv.gz";
        var whole = reader.bytes(name);
        var tag = whole.headers().firstValue("ETag").orElseThrow();
        var rest = reader.bytes(name, "Range", "bytes=100-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, whole.body().length));
        assertThat(rest.headers().firstValue("Content-Range"))
                .hasValue("bytes 100-" + (whole.body().length - 1) + "/" + whole.body().length);
        assertThat(reader.bytes(name, "Range", "bytes=100-", "If-Range", "\"of yesterday\"")
                        .body())
                .as("the file changed meanwhile: the whole comes")
                .isEqualTo(whole.body());
        assertThat(reader.get("/du-lieu-mo/vinh-danh-1999.csv.gz").statusCode()).isEqualTo(404);
        assertThat(reader.get("/du-lieu-mo/..%2fkeys").statusCode()).isBetween(400, 404);
    }

    @Test
    void leavesWhatIsWithdrawnOutOfTheFilesAtOnce() throws Exception {
        showcase.show(PublicKind.HONOUR, "rut", FakeProvince.honour("rut", "Mùa A Rút", "Sở Y tế"));
        reader.within3Seconds("/api/v1/honours/rut", p -> p.statusCode() == 200);
        var before = reader.get("/du-lieu-mo/vinh-danh-2021.sha256").body();
        showcase.hide(PublicKind.HONOUR, "rut");
        reader.within3Seconds("/api/v1/honours/rut", p -> p.statusCode() == 404);
        assertThat(reader.get("/du-lieu-mo/vinh-danh-2021.sha256").body()).isNotEqualTo(before);
        var file = reader.bytes("/du-lieu-mo/vinh-danh-2021.jsonl.gz").body();
        assertThat(new String(
                        new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(file)).readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Mùa A Rút")
                .contains("Nguyễn Thị Hòa");
    }

    @Test
    void namesAwardsInEnglishBesideTheirOwnNames() {
        var honour = get("/api/v1/honours/h1");
        assertThat(honour.path("awardName").asString()).isEqualTo("Bằng khen của Chủ tịch UBND tỉnh");
        assertThat(honour.path("awardNameEn").asString()).isEqualTo("Certificate of merit of the provincial chairman");
        assertThat(get("/api/v1/decisions/qd-9087")
                        .path("awards")
                        .get(1)
                        .path("awardNameEn")
                        .asString())
                .isEqualTo("Provincial emulation soldier");
        // further columns come last, so that whoever counts columns reads on
        assertThat(reader.get("/du-lieu-mo/vinh-danh.csv?quyet-dinh=qd-9088")
                        .body()
                        .lines())
                .first()
                .asString()
                .endsWith(",page,awardNameEn");
    }

    @Test
    void theCsvBesideACountHasJustSoManyLines() throws Exception {
        for (JsonNode set : get("/api/v1").path("datasets")) {
            var path = "/du-lieu-mo/" + set.path("name").asString() + ".csv";
            assertThat(reader.get("/du-lieu-mo").body()).contains("href=\"" + path + "\"");
            assertThat(csv(reader.get(path).body(), ','))
                    .as(path)
                    .hasSize(set.path("total").asInt());
            assertThat(reader.get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                    .hasValue("gzip");
        }
        for (String question :
                List.of("?q=nguyen", "?quyet-dinh=qd-9087", "?q=" + Reader.encode("Nguyễn Thi Hòaa"), "?q=xyzq+hoa")) {
            var page = reader.get("/vinh-danh" + question).body();
            var link = Pattern.compile("href=\"(/du-lieu-mo/vinh-danh.csv[^\"]*)\"[^>]*>Tải CSV .([0-9.]+) dòng")
                    .matcher(page);
            assertThat(link.find()).as(question).isTrue();
            var lines = csv(reader.get(link.group(1).replace("&amp;", "&")).body(), ',');
            assertThat(lines)
                    .as(question)
                    .hasSize(Integer.parseInt(link.group(2).replace(".", "")));
        }
        assertThat(reader.get("/quyet-dinh/qd-9087").body()).contains("/du-lieu-mo/vinh-danh.csv?quyet-dinh=qd-9087");
    }

    @Test
    void tellsTimesToTheSecond() {
        assertThat(get("/api/v1/changes/thay-doi-1").path("changedAt").asString())
                .isEqualTo("2021-03-05T02:03:04Z");
        assertThat(get("/api/v1/changes?loai=ANNULLED").path("total").asInt()).isEqualTo(1);
        assertThat(reader.get("/sitemap-vinh-danh-1.xml").body())
                .containsPattern("<lastmod>[0-9-]+T[0-9:]{8}Z</lastmod>")
                .doesNotContainPattern("<lastmod>[0-9-]+T[0-9:]{8}\\.");
    }

    @Test
    void isInACatalogueForCollectorsOfCatalogues() {
        var catalogue = get("/du-lieu-mo/catalog.jsonld");
        assertThat(catalogue.path("@type").asString()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.path("dcat:dataset").size()).isEqualTo(SETS.size());
        for (JsonNode set : catalogue.path("dcat:dataset")) {
            for (JsonNode way : set.path("dcat:distribution")) {
                var address = way.path("dcat:downloadURL").isMissingNode()
                        ? way.path("dcat:accessURL").path("@id").asString()
                        : way.path("dcat:downloadURL").path("@id").asString();
                assertThat(address).startsWith(SITE);
                assertThat(reader.get(address.substring(SITE.length())).statusCode())
                        .as(address)
                        .isEqualTo(200);
                assertThat(way.path("dct:license").path("@id").asString()).startsWith("https://");
            }
        }
    }
}
