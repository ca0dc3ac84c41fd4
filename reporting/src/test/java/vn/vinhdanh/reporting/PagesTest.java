package vn.vinhdanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;
import vn.vinhdanh.core.testing.TestDatabase;

@ReportingTest
class PagesTest {

    private final MockMvc web;
    private final Facts facts = new Facts(TestDatabase.shared());

    PagesTest(MockMvc web) {
        this.web = web;
    }

    @BeforeEach
    void some() {
        facts.clear();
        facts.write(Facts.random(300, 31));
    }

    @Test
    void everyPageIsWholeInBothLanguages() throws Exception {
        var official = Signed.in(web);
        for (String address : List.of(
                "/",
                "/?nam=1999",
                "/thong-ke",
                "/thong-ke?hang=don-vi-hien-nay&cot=nam&doi-tuong=PERSON",
                "/thong-ke?hang=gioi-tinh&cot=cap",
                "/thong-ke?hang=phan-loai&danh-hieu=bang-khen-tinh&tu=2019",
                "/thong-ke/danh-sach?gioi-tinh=-&ten-don-vi=so")) {
            for (String language : List.of("vi", "en")) {
                var response = official.get(address + (address.contains("?") ? "&" : "?") + "lang=" + language)
                        .getResponse();
                assertThat(response.getStatus()).as(address).isEqualTo(200);
                var page = response.getContentAsString(StandardCharsets.UTF_8);
                assertThat(page)
                        .as(address)
                        .contains("<html lang=\"" + language + "\"")
                        .contains("<main id=\"main\"")
                        .containsOnlyOnce("<h1")
                        .doesNotContain("??")
                        .doesNotContain(" style=")
                        .doesNotContain("<script");
            }
        }
    }

    @Test
    void figuresAreShownAsTableAndChartWithAWayToEachHonour() throws Exception {
        var page = Signed.in(web)
                .get("/thong-ke?hang=danh-hieu&cot=doi-tuong")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<caption")
                .contains("/thong-ke/danh-sach?danh-hieu=bang-khen-tinh&amp;doi-tuong=PERSON")
                .contains("<svg class=\"drawing at-300\"")
                .contains("/thong-ke.xlsx?hang=danh-hieu&amp;cot=doi-tuong")
                .contains("Dữ liệu minh họa");
    }

    @Test
    void aNameIsShownAsTextNotAsMarkup() throws Exception {
        facts.write(List.of(new HonourFactRow(
                vn.vinhdanh.core.shared.Ids.next(),
                "PERSON",
                "<img src=x onerror=alert(1)>",
                null,
                null,
                "a",
                "<b>Bằng khen</b>",
                "PROVINCE",
                1,
                "MERIT",
                2030,
                2030,
                "1/QĐ",
                java.time.LocalDate.of(2031, 1, 1),
                null,
                "\"><script>",
                null,
                "",
                false)));
        var page = Signed.in(web)
                .get("/thong-ke/danh-sach?nam=2030")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("&lt;img src=x").doesNotContain("<img src=x").doesNotContain("<script");
    }

    @Test
    void blanksOfTheFormLeaveTheAddress() throws Exception {
        var response = Signed.in(web)
                .get("/thong-ke?hang=cap&cot=&theo=&tu=2020&den=&danh-hieu=&ten-don-vi=")
                .getResponse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/thong-ke?hang=cap&tu=2020");
    }

    @Test
    void aFormerAddressOpensUnderTodaysWords() throws Exception {
        assertThat(Signed.in(web)
                        .get("/thong-ke?hang=nam-quyet-dinh&cot=doi-tuong")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/thong-ke?hang=nam&cot=doi-tuong&theo=quyet-dinh");
    }

    @Test
    void theYearMeansTheSameOnEveryPageAndItsKindStandsInTheHeading() throws Exception {
        var official = Signed.in(web);
        for (String basis : List.of("thanh-tich", "quyet-dinh")) {
            var words = basis.equals("quyet-dinh") ? "(theo năm quyết định)" : "(theo năm thành tích)";
            var column = basis.equals("quyet-dinh") ? "decision_year" : "year_to";
            for (int year = 2017; year < 2025; year++) {
                var count = TestDatabase.shared()
                        .as(DatabaseRole.CONSOLE)
                        .sql(TestDatabase.shared()
                                .schemas()
                                .in("select count(*) from {report}.honour_fact where " + column + " = ?"))
                        .param(year)
                        .query(String.class)
                        .single();
                var question = "?nam=" + year + "&theo=" + basis;
                for (String address : List.of("/", "/thong-ke", "/thong-ke/danh-sach")) {
                    var page =
                            official.get(address + question).getResponse().getContentAsString(StandardCharsets.UTF_8);
                    assertThat(page.substring(page.indexOf("<h1"), page.indexOf("</h1>")))
                            .contains(words);
                    assertThat(page)
                            .as(address + question)
                            .containsAnyOf(
                                    ">" + count + "</a></p>", count + " lượt khen thưởng", "trong " + count + " lượt");
                }
            }
        }
        assertThat(official.get("/?nam=2020").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("(theo năm thành tích)");
    }

    @Test
    void aCodeThatNothingHasIsRefusedInASentenceOnEveryPageAndFile() throws Exception {
        var official = Signed.in(web);
        for (String wrong : List.of(
                "danh-hieu=khong-co",
                "don-vi=khong-co",
                "don-vi-hien-nay=%C4%91",
                "don-vi=~Kh%C3%B4ng%20c%C3%B3",
                "loai-hinh=KHAC",
                "doi-tuong=",
                "la=1",
                "nam=MMXX",
                "ten-don-vi=%EF%BF%BD")) {
            for (String path : List.of(
                    "/thong-ke",
                    "/thong-ke/danh-sach",
                    "/thong-ke.xlsx",
                    "/thong-ke.csv",
                    "/thong-ke.pdf",
                    "/thong-ke/danh-sach.xlsx",
                    "/thong-ke/danh-sach.csv")) {
                var response = official.get(path + "?" + wrong.replace("doi-tuong=", "doi-tuong=AI"))
                        .getResponse();
                assertThat(response.getStatus()).as(path + "?" + wrong).isEqualTo(400);
                assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                        .contains("“" + wrong.substring(0, wrong.indexOf('=')) + "”");
            }
        }
        assertThat(official.get("/?nam=abc").getResponse().getStatus()).isEqualTo(400);
        assertThat(official.get("/?la=1&lang=en").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("The address has a part “la”");
        assertThat(official.get("/thong-ke/danh-sach?hang=cap").getResponse().getStatus())
                .isEqualTo(400);
        // An award of the catalogue that nobody was given yet is a question with the answer 0
        assertThat(official.get("/thong-ke?danh-hieu=BKT").getResponse().getStatus())
                .isEqualTo(200);
    }

    @Test
    void whatCannotBeReadIsRefusedInASentence() throws Exception {
        var response = Signed.in(web).get("/thong-ke?tu=20x1").getResponse();
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("“tu”");
    }

    @Test
    void bothBundlesHaveTheSameKeysAndKnowEveryCode() throws IOException {
        var vietnamese = bundle("vi");
        var english = bundle("en");
        assertThat(vietnamese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        Stream.of(
                        Stream.of(CommendationKind.values()).map(code -> "kind." + code),
                        Stream.of(RecipientKind.values()).map(code -> "recipient." + code),
                        Stream.of(Sex.values()).map(code -> "sex." + code),
                        Stream.of(SubjectClass.values()).map(code -> "subject." + code),
                        Stream.of(vn.vinhdanh.core.catalogue.AwardLevel.values())
                                .map(code -> "level." + code))
                .flatMap(codes -> codes)
                .forEach(key -> assertThat(vietnamese.getProperty(key)).as(key).isNotBlank());
    }

    @Test
    void theDatabaseUserReadsFiguresAndChangesNoneOfThem() {
        var database = TestDatabase.shared();
        var reporting = database.as(DatabaseRole.REPORTING);
        var statements = new JdbcTemplate(database.dataSource(DatabaseRole.REPORTING));
        assertThat(reporting
                        .sql(database.schemas().in("select count(*) from {report}.honour_fact"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(300);
        for (String statement : List.of(
                "delete from {report}.honour_fact",
                "update {report}.honour_fact set demo = false",
                "insert into {report}.honour_fact (honour_id) values (1)",
                "select count(*) from {domain}.account",
                "select count(*) from {domain}.recipient",
                "update {domain}.ledger_head set seq = 0",
                "select count(*) from {audit}.entry",
                "insert into {audit}.entry (seq) values (1)",
                "select count(*) from {inbox}.audit_intent",
                "delete from {inbox}.audit_intent",
                "create table {domain}.x (a int)",
                "drop table {report}.honour_fact")) {
            assertThatThrownBy(() -> statements.execute(database.schemas().in(statement)))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("denied");
        }
    }

    private static Properties bundle(String language) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(
                        PagesTest.class.getResourceAsStream("/messages/reporting_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
