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
                .contains("class=\"bar-fill\"")
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
