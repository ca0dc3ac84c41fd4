package vn.vinhdanh.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.HonourFactRow;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;

/** Questions that stand ready and record sheets: page and files have the rows that SQL written here finds. */
@ReportingTest
class ReadyFilesTest {

    private final MockMvc web;
    private final Facts facts = new Facts(TestDatabase.shared());
    private final JdbcClient sql = TestDatabase.shared().as(DatabaseRole.CONSOLE);

    ReadyFilesTest(MockMvc web) {
        this.web = web;
    }

    @Test
    void theQuestionsOfAYearHaveOneAnswerInFourFormatsAndInSql() throws Exception {
        facts.clear();
        facts.write(Facts.random(500, 77));
        facts.unit("n" + Ids.code(Ids.next()), null);
        var official = Signed.in(web);
        for (String[] basis : new String[][] {{"", "year_to"}, {"&theo=quyet-dinh", "year(decided_on)"}}) {
            var year = basis[1] + " = 2020";
            assertThat(rows(official, "/cau-hoi", "?hoi=hai-lan&nam=2020" + basis[0], 2, 5))
                    .containsExactlyInAnyOrderElementsOf(
                            found("select concat(max(recipient_name), '|', count(*)) from {report}.honour_fact where "
                                    + year + " group by recipient_id having count(*) > 1"))
                    .isNotEmpty();
            assertThat(rows(official, "/cau-hoi", "?hoi=lao-dong-truc-tiep&nam=2020" + basis[0], 2, 3, 5))
                    .endsWith(
                            found("select concat(count(*), '|', sum(ifnull(subject_class, '') = 'DIRECT_WORKER'), '|',"
                                            + " sum(subject_class is null)) from {report}.honour_fact"
                                            + " where recipient_kind = 'PERSON' and " + year)
                                    .getFirst());
            assertThat(rows(official, "/cau-hoi", "?hoi=don-vi-chua-co&nam=2020" + basis[0], 1))
                    .containsExactlyInAnyOrderElementsOf(found(
                            "select t.code from {report}.unit_today t where t.code = t.today_code and t.last_day is null"
                                    + " and t.kind <> 'CENTRAL_BODY' and exists (select 1 from {report}.unit u"
                                    + " join {report}.unit_today o on o.code = u.code where o.today_code = t.code"
                                    + " and year(u.valid_from) <= 2020 and (u.valid_to is null or year(u.valid_to) >= 2020))"
                                    + " and t.code not in (select current_unit_code from {report}.honour_today"
                                    + " where current_unit_code is not null and " + year + ")"));
        }
    }

    @Test
    void aRecordSheetHasWhatStandsAndWhatWasWithdrawnAndNothingOutOfReach() throws Exception {
        var own = "r" + Ids.code(Ids.next());
        var other = "r" + Ids.code(Ids.next());
        facts.unit(own, null);
        facts.unit(other, null);
        var name = "Đỗ Thị " + own;
        var first = row(name, own, 2019);
        facts.clear();
        facts.write(List.of(first, row(name, own, 2021), row(name, other, 2021), row("Ai Khác", other, 2021)));
        withdrawn(Facts.recipient(first), name, own);

        var person = "?nguoi=" + Ids.code(Facts.recipient(first));
        var official = Signed.in(web);
        assertThat(rows(official, "/ho-so", person, 2, 6, 10))
                .containsExactlyInAnyOrder(
                        "2021|9001/QĐ-UBND|Còn hiệu lực",
                        "2021|9001/QĐ-UBND|Còn hiệu lực",
                        "2020|77" + own + "/QĐ-T|Đã hủy bỏ theo Quyết định số 99/QĐ",
                        "2019|9001/QĐ-UBND|Còn hiệu lực");
        assertThat(page(official, "/ho-so" + person))
                .contains("3 lượt còn hiệu lực; 1 lượt đã rút")
                .contains("/ho-so.pdf" + person);
        assertThat(rows(official, "/ho-so", "?don-vi=" + own, 2, 11)).hasSize(3);
        assertThat(page(official, "/thong-ke/danh-sach?don-vi=" + own))
                .contains("/ho-so" + person)
                .contains("/ho-so?don-vi=" + own);

        var officer = Signed.in(web, "UNIT_OFFICER", username -> facts.limit(username, own));
        assertThat(rows(officer, "/ho-so", person, 2)).containsExactlyInAnyOrder("2021", "2020", "2019");
        var stranger = Signed.in(web, "UNIT_OFFICER", username -> facts.limit(username, other));
        assertThat(rows(stranger, "/ho-so", person, 2)).containsExactly("2021");
        for (String address : List.of(
                "/ho-so?don-vi=" + own,
                "/ho-so.xlsx?don-vi=" + own,
                "/ho-so?nguoi=0000000000001",
                "/ho-so",
                "/cau-hoi?hoi=x")) {
            assertThat(stranger.get(address).getResponse().getStatus())
                    .as(address)
                    .isEqualTo(400);
        }
        assertThat(rows(stranger, "/cau-hoi", "?hoi=don-vi-chua-co&nam=2020", 1))
                .containsExactly(other);
    }

    @Test
    void dossiersTheirDaysAndRegisteredTitlesAreCountedAndNothingOutOfReach() throws Exception {
        var own = "p" + Ids.code(Ids.next());
        var other = "q" + Ids.code(Ids.next());
        facts.unit(own, null);
        facts.unit(other, null);
        var honoured = row("Đỗ Thị " + own, own, ROUND_YEAR);
        facts.clear();
        facts.write(List.of(honoured));
        long recipient = Facts.recipient(honoured);
        recipient(recipient, honoured.name());
        long unhonoured = Ids.next();
        recipient(unhonoured, "Chưa Được");
        long round = round();
        update("insert into {domain}.office_day (day, works, name) values ('2024-03-05', false, 'Nghỉ')");
        long done = dossier(round, own, "VERIFIED", "SENT 04", "RECEIVED 12", "IN_VERIFICATION 13", "VERIFIED 15");
        nominee(done, 1, recipient, "ELIGIBLE");
        nominee(done, 2, null, "NOT_ELIGIBLE");
        long waiting = dossier(round, other, "SENT", "SENT 04");
        nominee(waiting, 1, null, "PROPOSED");
        long registration = registration(round, own, "CONFIRMED");
        title(registration, recipient);
        title(registration, unhonoured);
        title(registration, null);
        title(registration(round, other, "DRAFT"), unhonoured);
        facts.changed(List.of());

        var official = Signed.in(web);
        var year = "nam=" + ROUND_YEAR;
        assertThat(rows(official, "/de-nghi", "?" + year, 1, 2, 3, 4, 5))
                .containsExactly("Đơn vị " + own + "|0|1|1|2", "Đơn vị " + other + "|1|0|0|1", "Cộng|1|1|1|3");
        assertThat(rows(official, "/de-nghi", "?dem=ho-so&hang=tre-han&cot=trang-thai&" + year, 1, 2, 3, 4))
                .as("a holiday is no working day, and what still waits is late")
                .containsExactly("Chưa bên nào trễ|0|1|1", "Cơ quan thẩm định trễ|1|0|1", "Cộng|1|1|2");
        assertThat(rows(official, "/de-nghi", "?dem=ngay-lam-viec&" + year, 1, 2, 3, 4, 5, 6, 7, 8))
                .containsExactly(
                        "Tiếp nhận (cơ quan thẩm định)|1|5|5,0|5|0|1|1",
                        "Thẩm định (cơ quan thẩm định)|1|3|3,0|3|0|0|0",
                        "Cộng|2|8|4,0|5|0|1|1");
        assertThat(rows(official, "/de-nghi", "?dem=ngay-lam-viec&hang=ho-so&buoc=RECEPTION&" + year, 1, 2, 7))
                .hasSize(3);
        assertThat(rows(official, "/de-nghi", "?dem=dang-ky&" + year, 2, 3, 4, 5, 6, 7, 8))
                .containsExactly("3|1|0|0|1|1|50,0%", "3|1|0|0|1|1|50,0%");
        assertThat(page(official, "/de-nghi?" + year))
                .contains("/de-nghi?dem=de-nghi&hang=ho-so&cot=trang-thai&don-vi=" + own + "&" + year)
                .contains("Tổng đối chiếu, đếm riêng trong cơ sở dữ liệu: 3 lượt đề nghị");

        var stranger = Signed.in(web, "UNIT_OFFICER", username -> facts.limit(username, other));
        assertThat(rows(stranger, "/de-nghi", "?" + year, 1, 2, 3))
                .containsExactly("Đơn vị " + other + "|1|1", "Cộng|1|1");
        assertThat(rows(stranger, "/de-nghi", "?dem=dang-ky&" + year, 2, 3)).containsExactly("0|0");
        for (String address : List.of(
                "/de-nghi?ho-so=" + done,
                "/de-nghi?don-vi=khong-co",
                "/de-nghi?trang-thai=x",
                "/de-nghi?dem=dang-ky&cot=don-vi",
                "/de-nghi?hang=buoc",
                "/de-nghi.csv?x=1")) {
            assertThat(stranger.get(address).getResponse().getStatus())
                    .as(address)
                    .isEqualTo(400);
        }
    }

    /** A year of no other test's rounds. */
    private static final int ROUND_YEAR = 2041;

    private long round() {
        long id = Ids.next();
        update(
                "insert into {domain}.review_round (id, name, kind, year, school_year, awards, unit_kinds, papers, reception_days,"
                        + " appraisal_days, track, legal_basis, note, status) values (?, 'Đợt cuối năm', 'MERIT', ?, false, '', '', '',"
                        + " 5, 20, 'NONE', '', '', 'OPEN')",
                id,
                ROUND_YEAR);
        return id;
    }

    /** @param moves the state and the day of March 2024 */
    private long dossier(long round, String unit, String status, String... moves) {
        long id = Ids.next();
        update(
                "insert into {domain}.dossier (id, round_id, unit_id, unit_name, number, signer, signer_post, content, status,"
                        + " versions, begun_by, begun_at, received_on, specialist) select ?, ?, u.id, u.name, '1/TTr', '', '', '',"
                        + " ?, 1, 'a', now(), '2024-03-12', 'b' from {domain}.unit u where u.code = ?",
                id,
                round,
                status,
                unit);
        for (int i = 0; i < moves.length; i++) {
            var move = moves[i].split(" ");
            update(
                    "insert into {domain}.dossier_move (dossier_id, ordinal, step, became, done_by, at, reason, sent_version)"
                            + " values (?, ?, 'SIGN', ?, 'a', ?, '', 1)",
                    id,
                    i + 1,
                    move[0],
                    "2024-03-" + move[1] + " 02:00:00");
        }
        return id;
    }

    private void nominee(long dossier, int ordinal, @Nullable Long recipient, String status) {
        long id = Ids.next();
        update(
                "insert into {domain}.nominee (id, dossier_id, ordinal, recipient_id, kind, name, post, unit_text, award, year_from,"
                        + " year_to, school_year, achievement, status, reason, concluded_by) values (?, ?, ?, ?, 'PERSON', 'Ai', '',"
                        + " '', 'bang-khen-tinh', 2041, 2041, false, '', ?, 'vì', if(? = 'PROPOSED', null, 'b'))",
                id,
                dossier,
                ordinal,
                recipient,
                status,
                status);
        update(
                "insert into {domain}.sent_nominee (dossier_id, nominee_id, recipient_id, kind, award, year_to)"
                        + " values (?, ?, ?, 'PERSON', 'bang-khen-tinh', 2041)",
                dossier,
                id,
                recipient);
    }

    private long registration(long round, String unit, String status) {
        long id = Ids.next();
        update(
                "insert into {domain}.title_registration (id, round_id, unit_id, unit_name, status, confirmed_by, begun_by, begun_at)"
                        + " select ?, ?, u.id, u.name, ?, if(? = 'DRAFT', null, 'b'), 'a', now() from {domain}.unit u where u.code = ?",
                id,
                round,
                status,
                status,
                unit);
        return id;
    }

    private void title(long registration, @Nullable Long recipient) {
        update(
                "insert into {domain}.registered_title (id, registration_id, ordinal, recipient_id, kind, name, post, unit_text, award)"
                        + " values (?, ?, 1, ?, 'PERSON', 'Ai', '', '', 'bang-khen-tinh')",
                Ids.next(),
                registration,
                recipient);
    }

    private void recipient(long id, String name) {
        update(
                "insert into {domain}.recipient (id, kind, name, name_fold, name_sort) values (?, 'PERSON', ?, 'do thi', 'do thi')",
                id,
                name);
    }

    private static HonourFactRow row(String name, String unit, int year) {
        return new HonourFactRow(
                Ids.next(),
                "PERSON",
                name,
                "FEMALE",
                "DIRECT_WORKER",
                "bang-khen-tinh",
                "Bằng khen",
                "PROVINCE",
                1,
                "MERIT",
                year,
                year,
                "9001/QĐ-UBND",
                LocalDate.of(year, 12, 1),
                unit,
                "Đơn vị " + unit,
                unit,
                "Đơn vị " + unit,
                false);
    }

    /** An honour that was public and was annulled. */
    private void withdrawn(long recipient, String name, String unit) {
        long decision = Ids.next();
        long honour = Ids.next();
        recipient(recipient, name);
        update(
                "insert into {domain}.decision (id, number, symbol, decision_year, decided_on, authority_level, authority,"
                        + " authority_fold, title, signer, signer_post, status, honour_count, registered_by, registered_at,"
                        + " approved_by, publish_at, published_at, demo, version) values (?, ?, 'QĐ-T', 2020, '2020-12-01',"
                        + " 'PROVINCE_CHAIRMAN', 'Chủ tịch', 'chu tich', 'Về khen thưởng', '', '', 'PUBLISHED', 1, 'a', now(),"
                        + " 'b', now(), now(), false, 1)",
                decision,
                "77" + unit);
        update(
                "insert into {domain}.honour (id, decision_id, ordinal, recipient_id, recipient_kind, salutation, name, name_fold, post,"
                        + " unit_text, unit_id, award_revision_id, achievement, year_from, year_to, school_year, commendation_kind,"
                        + " status, version) select ?, ?, 1, ?, 'PERSON', '', ?, 'do thi', '', '', u.id,"
                        + " (select min(r.id) from {domain}.award_revision r), '', 2020, 2020, false, 'MERIT', 'ANNULLED', 1"
                        + " from {domain}.unit u where u.code = ?",
                honour,
                decision,
                recipient,
                name,
                unit);
        update(
                "insert into {domain}.withdrawal (id, kind, decision_id, honour_id, internal_reason, annulling_number, annulled_on,"
                        + " status, proposed_by, proposed_at, settled_by, settled_at, version)"
                        + " values (?, 'ANNULMENT', ?, ?, 'Bí mật', '99/QĐ', '2021-01-01', 'CONFIRMED', 'a', now(), 'b', now(), 1)",
                Ids.next(),
                decision,
                honour);
    }

    private void update(String statement, @Nullable Object... values) {
        sql.sql(TestDatabase.shared().schemas().in(statement)).params(values).update();
    }

    private List<String> found(String statement) {
        return sql.sql(TestDatabase.shared().schemas().in(statement))
                .query(String.class)
                .list();
    }

    /** Some columns of every row, by their places from one; the same on the page, as CSV, XLSX, ODS and JSON, and on paper. */
    private static List<String> rows(Signed official, String path, String question, int... places) throws Exception {
        var csv = CsvLines.parse(
                new String(get(official, path + ".csv" + question), StandardCharsets.UTF_8).substring(1));
        int end = 0;
        while (!csv.get(end).getFirst().startsWith("# ")) {
            end++;
        }
        var lines =
                csv.subList(0, end).stream().map(line -> picked(line, places)).toList();
        assertThat(onPage(page(official, path + question), places)).as(question).isEqualTo(lines);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(get(official, path + ".xlsx" + question)))) {
            var cells = book.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .filter(row -> row.size() > 2)
                    .map(row -> picked(row, places))
                    .toList();
            assertThat(cells).as(question).isEqualTo(lines);
        }
        assertThat(ofSheet(get(official, path + ".ods" + question), places))
                .as(question)
                .isEqualTo(lines);
        assertThat(ofJson(get(official, path + ".json" + question), places))
                .as(question)
                .isEqualTo(lines);
        try (var pdf = Loader.loadPDF(get(official, path + ".pdf" + question))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Tổng kiểm tra (");
        }
        return lines.subList(1, lines.size());
    }

    private static List<String> ofSheet(byte[] ods, int... places) throws IOException {
        return Arrays.stream(new SpreadSheet(new ByteArrayInputStream(ods))
                        .getSheet(0)
                        .getDataRange()
                        .getValues())
                .map(row -> Arrays.stream(row).map(ReadyFilesTest::text).toList())
                .filter(row -> row.stream().filter(cell -> !cell.isEmpty()).count() > 1)
                .map(row -> picked(row, places))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null
                ? ""
                : value instanceof Number number ? String.valueOf(number.longValue()) : value.toString();
    }

    private static List<String> ofJson(byte[] json, int... places) {
        var file = JsonMapper.shared().readTree(json);
        var rows = new ArrayList<String>();
        rows.add(picked(texts(file.path("columns")), places));
        file.path("rows").forEach(row -> rows.add(picked(texts(row), places)));
        return rows;
    }

    private static List<@Nullable String> texts(JsonNode values) {
        var texts = new ArrayList<@Nullable String>();
        values.forEach(value -> texts.add(value.asString()));
        return texts;
    }

    private static List<String> onPage(String page, int... places) {
        var table = page.substring(page.indexOf("<table"), page.indexOf("</table>"));
        var rows = new ArrayList<String>();
        for (String row : table.split("<tr[ >]", -1)) {
            var cells = new ArrayList<String>();
            var cell =
                    Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL).matcher(row);
            while (cell.find()) {
                cells.add(HtmlUtils.htmlUnescape(
                                Objects.requireNonNull(cell.group(1)).replaceAll("<[^>]*>", ""))
                        .strip());
            }
            if (!cells.isEmpty()) {
                rows.add(picked(cells, places));
            }
        }
        return rows;
    }

    private static String picked(List<@Nullable String> line, int... places) {
        var text = new StringBuilder();
        for (int place : places) {
            var cell = place <= line.size() ? line.get(place - 1) : "";
            text.append(text.isEmpty() ? "" : "|").append(cell);
        }
        return text.toString();
    }

    private static String page(Signed official, String address) throws Exception {
        return new String(get(official, address), StandardCharsets.UTF_8).replace("&amp;", "&");
    }

    private static byte[] get(Signed official, String address) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsByteArray();
    }
}
