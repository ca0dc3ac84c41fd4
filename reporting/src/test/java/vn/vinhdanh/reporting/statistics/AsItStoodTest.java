package vn.vinhdanh.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.shared.Wording;

/** What came after a day changes no answer about how the figures stood when it ended; what is not known for certain is refused. */
@ReportingTest
class AsItStoodTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 15);
    private static final String STOOD = "so-lieu-den=2025-12-15";

    private static final List<String> QUESTIONS = List.of(
            "/thong-ke.csv?hang=danh-hieu&cot=cap",
            "/thong-ke.csv?hang=don-vi&do=nguoi-nhan",
            "/thong-ke.csv?hang=quyet-dinh&cot=doi-tuong&theo=quyet-dinh&do=tien-thuong",
            "/thong-ke.csv?hang=thang&tu=2020&den=2022&dong-khong=co&so-voi=nam-truoc",
            "/thong-ke.csv?hang=gioi-tinh&do=so-quyet-dinh&cap=PROVINCE&cap=GRASSROOTS",
            "/thong-ke.csv?hang=don-vi-hien-nay&cot=loai-hinh",
            "/thong-ke/danh-sach.csv?doi-tuong=HOUSEHOLD",
            "/bieu-thong-ke.csv?bieu=0602&nam=2023",
            "/bieu-thong-ke.csv?bieu=0703&nam=2021",
            "/bieu-thong-ke.csv?bieu=KT01&nam=2022");

    private final MockMvc web;
    private final vn.vinhdanh.reporting.fact.Facts kept;
    private final Facts facts = new Facts(TestDatabase.shared());
    private final JdbcClient jdbc = TestDatabase.shared().as(DatabaseRole.CONSOLE);

    AsItStoodTest(MockMvc web, vn.vinhdanh.reporting.fact.Facts kept) {
        this.web = web;
        this.kept = kept;
    }

    @BeforeEach
    void begin() {
        forget();
        facts.write(Facts.random(500, 15));
        ended(DAY);
    }

    @AfterEach
    void forget() {
        update("delete from {report}.honour_fact_past");
        update("delete from {report}.figure_day");
        facts.clear();
        ended(LocalDate.now(Wording.ZONE));
    }

    @Test
    void correctionsAnnulmentsAndJoinedPeopleOfLaterChangeNoAnswerOfADay() throws Exception {
        var official = Signed.in(web);
        var then = new LinkedHashMap<String, Said>();
        for (String question : QUESTIONS) {
            then.put(question, said(official, question));
        }
        change(
                "recipient_kind = 'PERSON' and crc32(honour_code) % 3 = 0",
                "sex = 'FEMALE', award_code ="
                        + " 'lao-dong-tien-tien', award_name = 'Lao động tiên tiến', award_level = 'GRASSROOTS', bonus = 7");
        change("crc32(honour_code) % 5 = 1", "recipient_id = 1, unit_code = null, unit_name = 'Tổ khác'");
        change("recipient_kind = 'HOUSEHOLD' or crc32(honour_code) % 7 = 2", null);
        facts.write(Facts.random(100, 16));
        update("update {report}.honour_fact set since_number = (select number from {report}.figure_version)"
                + " where since_number = 0 and honour_id not in (select honour_id from {report}.honour_fact_past)"
                + " order by honour_id desc limit 100");
        change("crc32(honour_code) % 2 = 0", "sex = 'MALE', decided_on = '2022-02-02'");
        for (int turn = 0; turn < 2; turn++) {
            for (String question : QUESTIONS) {
                assertThat(said(official, question + "&" + STOOD)).as(question).isEqualTo(then.get(question));
                assertThat(said(official, question).figures())
                        .as("now: " + question)
                        .isNotEqualTo(then.get(question).figures());
            }
            kept.doubt();
        }
        for (String format : List.of("xlsx", "pdf")) {
            var breakdown = "/thong-ke." + format + "?hang=cap&" + STOOD;
            assertThat(said(official, breakdown))
                    .as(format)
                    .isEqualTo(said(official, "/thong-ke.csv?hang=cap&" + STOOD));
            var form = "?bieu=0602&nam=2023&" + STOOD;
            assertThat(said(official, "/bieu-thong-ke." + format + form))
                    .as(format)
                    .isEqualTo(said(official, "/bieu-thong-ke.csv" + form));
        }
    }

    @Test
    void thePageNamesTheDayAndKeepsItInEveryAddress() throws Exception {
        var official = Signed.in(web);
        var page = page(official, "/thong-ke?hang=cap&" + STOOD, 200);
        assertThat(page)
                .contains("Số liệu như đã có đến hết ngày: 15/12/2025")
                .contains("value=\"2025-12-15\"")
                .contains("/thong-ke.csv?hang=cap&amp;" + STOOD)
                .contains("/thong-ke/danh-sach?cap=PROVINCE&amp;" + STOOD);
        var form = page(official, "/bieu-thong-ke?bieu=0602&nam=2023&" + STOOD, 200);
        assertThat(form)
                .contains("Số liệu như đã có đến hết ngày 15/12/2025, không phải số đã báo cáo.")
                .contains("bieu-thong-ke.xlsx?bieu=0602&amp;nam=2023&amp;" + STOOD)
                .contains("cot-bieu=1&amp;" + STOOD);
        var csv = new String(
                official.get("/bieu-thong-ke.csv?bieu=0602&nam=2023&" + STOOD)
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("Số liệu như đã có đến hết ngày 15/12/2025");
    }

    @Test
    void whatIsNotKnownForCertainIsRefusedWithASentence() throws Exception {
        var official = Signed.in(web);
        refused(official, "/thong-ke?hang=cap&so-lieu-den=2025-12-14", "chỉ được lưu từ ngày 15/12/2025");
        refused(official, "/bieu-thong-ke?bieu=0603&nam=2024&so-lieu-den=2020-01-01", "trước đó chưa lưu");
        refused(official, "/thong-ke?so-lieu-den=" + LocalDate.now(Wording.ZONE), "chưa hết");
        refused(official, "/thong-ke?so-lieu-den=2025-02-30", "không đọc được");
        refused(official, "/bieu-thong-ke?bieu=0601&nam=2024&" + STOOD, "không lập lại được theo ngày");
        assertThat(page(official, "/thong-ke?so-lieu-den=2026-03-01", 200))
                .as("nothing came since")
                .contains("01/03/2026");

        update("insert into {report}.figure_day values (?, 0, 0, true)", DAY.plusDays(1));
        for (String byUnits : List.of(
                "/thong-ke?hang=don-vi-hien-nay&",
                "/thong-ke?hang=cap&khoi=-&",
                "/thong-ke?hang=don-vi&dong-khong=co&",
                "/thong-ke/danh-sach?",
                "/bieu-thong-ke?bieu=KT01&nam=2022&",
                "/bieu-thong-ke?bieu=0602&nam=2023&pham-vi=so-nv&")) {
            refused(official, byUnits + STOOD, "Danh bạ đơn vị hoặc khối thi đua đã thay đổi sau ngày 15/12/2025");
        }
        assertThat(page(official, "/thong-ke?hang=don-vi&" + STOOD, 200)).contains("Sở Nội vụ");

        update("update {report}.figure_day set epoch = epoch - 1 where day = ?", DAY);
        refused(official, "/thong-ke?hang=cap&" + STOOD, "phục hồi từ bản sao lưu");
        update(
                "insert into {report}.figure_day select ?, number, epoch, false from {report}.figure_day where day = ?",
                DAY.plusDays(2),
                DAY);
        assertThat(page(official, "/thong-ke?hang=cap&" + STOOD, 200))
                .as("the data of before the restore went on")
                .contains("15/12/2025");
    }

    private void refused(Signed official, String address, String sentence) throws Exception {
        assertThat(page(official, address, 400)).as(address).contains(sentence);
    }

    private static String page(Signed official, String address, int status) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(status);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What the book says of a file: the digest of its figures, its rows, its control total and the version. */
    private record Said(String figures, long rowCount, long total, String dataVersion) {}

    private Said said(Signed official, String address) throws Exception {
        assertThat(official.get(address).getResponse().getStatus()).as(address).isEqualTo(200);
        return TestDatabase.shared()
                .as(DatabaseRole.REPORTING)
                .sql(schema("select figures, row_count, total, data_version from {reporting}.given_file"
                        + " where username = ? order by id desc limit 1"))
                .param(official.username())
                .query(Said.class)
                .single();
    }

    /** Facts become others, or go, as the console keeps and writes them; the day of today ends with it. */
    private void change(String which, @Nullable String becomes) {
        var decisions = jdbc.sql(schema("select distinct decision_code from {report}.honour_fact where " + which))
                .query(String.class)
                .list();
        var columns = jdbc
                .sql("select column_name from information_schema.columns where table_schema = ? and table_name ="
                        + " 'honour_fact' and column_name <> 'since_number'")
                .param(TestDatabase.shared().schemas().report())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining(", "));
        update("insert into {report}.honour_fact_past (" + columns + ", since_number, until_number) select " + columns
                + ", since_number, (select number + 1 from {report}.figure_version) from {report}.honour_fact where "
                + which);
        if (becomes == null) {
            update("delete from {report}.honour_fact where " + which);
        } else {
            update("update {report}.honour_fact set since_number = (select number + 1 from {report}.figure_version), "
                    + becomes + " where " + which);
        }
        facts.changed(decisions);
        ended(LocalDate.now(Wording.ZONE));
    }

    /** A day ends with the version as it is. */
    private void ended(LocalDate day) {
        update("replace into {report}.figure_day select ?, number, epoch, false from {report}.data_version", day);
    }

    private static String schema(String sql) {
        return TestDatabase.shared().schemas().in(sql);
    }

    private void update(String sql, Object... values) {
        jdbc.sql(schema(sql)).params(values).update();
    }
}
