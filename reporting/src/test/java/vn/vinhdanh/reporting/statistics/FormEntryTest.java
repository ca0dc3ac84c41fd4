package vn.vinhdanh.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.SmallProvince;
import vn.vinhdanh.reporting.form.EnteredForm;
import vn.vinhdanh.reporting.form.FormEntries;
import vn.vinhdanh.reporting.form.FormFigures;
import vn.vinhdanh.reporting.form.FormScope;
import vn.vinhdanh.reporting.form.Forms;

/** Forms that officials enter: 0605 of a province with seven officials, four of them women, worked out by hand. */
@ReportingTest
class FormEntryTest {

    private static final String PAGE = "/bieu-thong-ke?bieu=0605&nam=2025";
    private static final String ENTRY = "/bieu-thong-ke/nhap";

    /** Rows 02 to 15: total and women. Ages 2+3+1+1+0+0, training 0+0+1+5+1, years 2+3+2. */
    private static final String[] SEVEN = {
        "2 1", "3 2", "1 1", "1 0", "0 0", "0 0", "0 0", "0 0", "1 0", "5 3", "1 1", "2 2", "3 1", "2 1"
    };

    private final MockMvc web;
    private final FormEntries entries;
    private final Facts facts = new Facts(TestDatabase.shared());

    FormEntryTest(MockMvc web, FormEntries entries) {
        this.web = web;
        this.entries = entries;
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
        SmallProvince.forgetForms();
    }

    @Test
    void whatIsEnteredStandsInTheFormWithItsSumsAndBesideLastYear() throws Exception {
        var official = Signed.in(web);
        assertThat(page(official, PAGE)).contains("Nhập số liệu", "Số ô chưa nhập: 28.", "chưa rõ");
        assertThat(save(official, 2024, 0, SEVEN)).isEqualTo(302);
        var more = SEVEN.clone();
        more[0] = "3 1";
        more[9] = "6 3";
        more[11] = "3 2";
        assertThat(save(official, 2025, 0, more)).isEqualTo(302);
        var page = page(official, PAGE);
        assertThat(page).contains("Biểu đầy đủ", "lần lưu 1", "Từ sổ của Phòng");
        assertThat(row(page, "01")).isEqualTo("Tổng số 01 Người 8 4 7 +1");
        assertThat(row(page, "02")).isEqualTo("Từ 30 tuổi trở xuống 02 Người 3 1 2 +1");
        assertThat(row(page, "15")).isEqualTo("Từ 10 năm trở lên 15 Người 2 1 2 0");
        assertThat(page(official, ENTRY + "?bieu=0605&nam=2025")).contains("value=\"6\"", "Năm 2024: 5");
        assertThat(note(official.username(), "%\"year\":2025%"))
                .contains("reporting.form-entered", "\"02/1\":\"– → 3\"", "\"version\":1");
    }

    @Test
    void figuresThatDoNotAgreeAreSavedAndNamed() throws Exception {
        var official = Signed.in(web);
        var wrong = SEVEN.clone();
        wrong[9] = "4 5";
        assertThat(save(official, 2025, 0, wrong)).isEqualTo(302);
        assertThat(page(official, PAGE))
                .contains("Cột “Tổng số”: các dòng 08–12 cộng lại là 6, dòng 01 là 7, lệch: 1.")
                .contains("Cột “Trong đó: Nữ”: các dòng 08–12 cộng lại là 6, dòng 01 là 4, lệch: 2.")
                .contains("Dòng 11, cột “Trong đó: Nữ”: 5 lớn hơn 4 của cả dòng, lệch: 1.")
                .doesNotContain("Biểu đầy đủ", "Ghi là đã báo cáo");
    }

    @Test
    void whatIsNoWholeNumberIsNotSavedAndStaysOnThePage() throws Exception {
        var official = Signed.in(web);
        var fields = fields(2025, 0, SEVEN);
        int at = fields.indexOf("o-03-1");
        for (String typed : List.of("ba", "2,5", "-1", "12345678", "1.000")) {
            fields.set(at + 1, typed);
            var response = official.send(ENTRY, fields.toArray(String[]::new)).getResponse();
            assertThat(response.getStatus()).as(typed).isEqualTo(422);
            assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                    .contains(
                            "value=\"" + typed + "\"", "aria-invalid=\"true\"", "Chỉ ghi số nguyên", "Từ sổ của Phòng")
                    .contains("1 ô chưa phải số nguyên");
        }
        assertThat(page(official, PAGE)).contains("Số ô chưa nhập: 28.");
    }

    @Test
    void ofTwoEditorsTheSecondLosesNothingAndDecides() throws Exception {
        var first = Signed.in(web);
        var second = Signed.in(web);
        assertThat(save(first, 2025, 0, SEVEN)).isEqualTo(302);
        var other = SEVEN.clone();
        other[0] = "9 1";
        var response = second.send(ENTRY, fields(2025, 0, other).toArray(String[]::new))
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(409);
        var page = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("đã lưu biểu này lúc", "value=\"9\"", "Đang lưu: 2", "name=\"ban\" value=\"1\"")
                .containsOnlyOnce("Đang lưu:");
        assertThat(row(page(first, PAGE), "02")).contains("02 Người 2 1");
        assertThat(save(second, 2025, 1, other)).isEqualTo(302);
        assertThat(row(page(first, PAGE), "02")).contains("02 Người 9 1");
        // the same again is no further saving
        assertThat(save(second, 2025, 2, other)).isEqualTo(302);
        assertThat(page(second, PAGE)).contains("lần lưu 2");
    }

    @Test
    void nobodyEntersWithoutTheRight() throws Exception {
        for (String role : List.of("LEADER", "ADMINISTRATOR")) {
            var official = Signed.in(web, role, name -> {});
            assertThat(page(official, PAGE)).doesNotContain("Nhập số liệu", "Báo cáo biểu này");
            assertThat(official.get(ENTRY + "?bieu=0605&nam=2025").getResponse().getStatus())
                    .isEqualTo(403);
            assertThat(save(official, 2025, 0, SEVEN)).isEqualTo(403);
        }
        Signed.unlimited();
        assertThatThrownBy(() ->
                        entries.save(Forms.find("0605").orElseThrow(), 2025, FormScope.ALL, FormFigures.NONE, "", 0))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOfficialOfAUnitEntersForTheUnitAndNeverForTheProvince() throws Exception {
        var own = "n" + Ids.code(Ids.next());
        facts.unit(own, null);
        facts.unit(own + "-khac", null);
        var officer = Signed.in(web, "UNIT_OFFICER", name -> facts.limit(name, own));
        assertThat(save(officer, 2025, 0, SEVEN)).isEqualTo(302);
        assertThat(page(officer, PAGE)).contains("<dd>Đơn vị " + own + "</dd>", "Biểu đầy đủ");
        var province = Signed.in(web);
        assertThat(page(province, PAGE)).contains("Số ô chưa nhập: 28.");
        assertThat(page(province, PAGE + "&pham-vi=" + own)).contains("Biểu đầy đủ");
        var elsewhere = fields(2025, 0, SEVEN);
        elsewhere.addAll(List.of("pham-vi", own + "-khac"));
        assertThat(officer.send(ENTRY, elsewhere.toArray(String[]::new))
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        var two = Signed.in(web, "UNIT_OFFICER", name -> {
            facts.limit(name, own);
            facts.limit(name, own + "-khac");
        });
        assertThat(save(two, 2025, 0, SEVEN)).isEqualTo(400);
        assertThat(page(two, PAGE)).contains("chọn một đơn vị").doesNotContain("Nhập số liệu");
    }

    @Test
    void onlyFormsThatAreEnteredAreAndSumsAreNot() throws Exception {
        var official = Signed.in(web);
        assertThat(official.get(ENTRY + "?bieu=0603&nam=2025").getResponse().getStatus())
                .isEqualTo(400);
        assertThat(page(official, ENTRY + "?bieu=0604&nam=2025"))
                .contains("name=\"o-02-1\"")
                .doesNotContain("name=\"o-01-1\"");
        var form = Forms.find("0604").orElseThrow();
        var sum = new EnteredForm(form, new FormFigures(Map.of("02", Map.of("1", 1L), "05", Map.of("1", 3L))))
                .at(form.row("01").orElseThrow(), form.leaves(List.of()).getFirst());
        assertThat(sum).isEqualTo(new EnteredForm.Figure(4, false));
    }

    private int save(Signed official, int year, int version, String... rows) throws Exception {
        return official.send(ENTRY, fields(year, version, rows).toArray(String[]::new))
                .getResponse()
                .getStatus();
    }

    private static List<String> fields(int year, int version, String... rows) {
        var fields = new ArrayList<>(List.of(
                "bieu",
                "0605",
                "nam",
                String.valueOf(year),
                "ban",
                String.valueOf(version),
                "ghi-chu",
                "Từ sổ của Phòng"));
        for (int i = 0; i < rows.length; i++) {
            var code = String.format("%02d", i + 2);
            var cells = rows[i].split(" ");
            fields.addAll(List.of("o-" + code + "-1", cells[0], "o-" + code + "-2", cells[1]));
        }
        return fields;
    }

    /** The cells of a row of the page as text. */
    static String row(String page, String code) {
        var row = Pattern.compile("<tr[^>]*>(?:(?!</tr>).)*<td>" + code + "</td>.*?</tr>", Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find()).as("row " + code).isTrue();
        return row.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    static String note(String actor, String detail) {
        return TestDatabase.shared()
                .as(DatabaseRole.CONSOLE)
                .sql(
                        TestDatabase.shared()
                                .schemas()
                                .in(
                                        "select concat(verb, ' ', detail) from {inbox}.audit_intent where actor = ? and detail like ?"))
                .params(actor, detail)
                .query(String.class)
                .single();
    }

    static String page(Signed official, String address) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
