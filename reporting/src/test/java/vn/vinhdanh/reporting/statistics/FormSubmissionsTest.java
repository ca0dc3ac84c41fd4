package vn.vinhdanh.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.reporting.statistics.FormEntryTest.page;
import static vn.vinhdanh.reporting.statistics.FormEntryTest.row;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.SmallProvince;
import vn.vinhdanh.reporting.form.FormEntries;
import vn.vinhdanh.reporting.form.FormScope;
import vn.vinhdanh.reporting.form.FormState;
import vn.vinhdanh.reporting.form.FormState.Move;
import vn.vinhdanh.reporting.form.Forms;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.shared.Wording;

/** What was submitted is read as it was, however the record goes on. */
@ReportingTest
class FormSubmissionsTest {

    private static final String PATH = "/bieu-thong-ke";
    private static final String FORM = PATH + "?bieu=0603&nam=2025";
    private static final String LINE = ";PERSON;DIRECT_WORKER;BKT;PROVINCE;480;MERIT;2025-06-06";

    private final MockMvc web;
    private final JsonMapper json;
    private final FormEntries entries;
    private final FormTables tables;
    private final FormSubmissions submissions;
    private final Facts facts = new Facts(TestDatabase.shared());

    FormSubmissionsTest(
            MockMvc web, JsonMapper json, FormEntries entries, FormTables tables, FormSubmissions submissions) {
        this.web = web;
        this.json = json;
        this.entries = entries;
        this.tables = tables;
        this.submissions = submissions;
    }

    @Test
    void theDemonstrationSubmitsThreeYearsAndLeavesTheNewestADraft() {
        var demo = new DemoForms(
                entries, tables, submissions, null, null, TestDatabase.shared().schemas(), Clock.systemUTC());
        demo.tell();
        demo.tell();
        int newest = Forms.all().getFirst().yearOf(LocalDate.now(Wording.ZONE)) - 1;
        Signed.unlimited();
        for (int year = newest - 3; year <= newest; year++) {
            var forms = Forms.of(year).size();
            assertThat(submissions.of(year, FormScope.ALL))
                    .as("%d", year)
                    .hasSize(year == newest ? 0 : forms == 5 ? 6 : forms);
        }
        var form = Forms.find("0605").orElseThrow();
        assertThat(entries.find(form, newest, FormScope.ALL)).isPresent();
        assertThat(tables.count(form, newest - 1, Languages.VIETNAMESE).complete())
                .isTrue();
    }

    @BeforeEach
    void enter() {
        SmallProvince.enter();
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
        SmallProvince.forgetForms();
        facts.clear();
        facts.clearCampaigns();
    }

    @Test
    void aSubmittedFormStaysAsItWasAndSaysWhatIsAnotherToday() throws Exception {
        var official = Signed.in(web);
        var draft = page(official, FORM);
        assertThat(draft).contains("Dự thảo", "Ghi là đã báo cáo").doesNotContain("Các lần báo cáo");
        assertThat(submit(official, draft, "Nộp Bộ Nội vụ", 0)).endsWith("bieu=0603&nam=2025&lan=1");
        var first = page(official, FORM + "&lan=1");
        assertThat(first)
                .contains("Đã báo cáo lần 1", "Ghi chú: Nộp Bộ Nội vụ", "Số liệu hôm nay không khác ô nào")
                .doesNotContain("Ghi là", "danh-sach?bieu=");
        assertThat(row(first, "01")).startsWith("Tổng số 01");
        assertThat(page(official, FORM)).contains("giống lần báo cáo gần nhất", "không cần báo cáo lại");

        facts.write(List.of(SmallProvince.honour("50" + LINE, null)));
        var then = row(first, "01").replaceAll(" nay \\d+", "");
        var kept = page(official, FORM + "&lan=1");
        assertThat(row(kept, "01").replaceAll(" nay \\d+", "")).isEqualTo(then);
        assertThat(kept)
                .contains("Dòng 01 – Tổng số, cột Tổng số: đã báo cáo 10, nay 11")
                .contains("cột Bằng khen: đã báo cáo 5, nay 6")
                .contains("Số liệu hôm nay khác ở 8 ô");
        assertThat(page(official, FORM)).contains("đã khác lần báo cáo gần nhất");
        assertThat(file(official, "csv", "&lan=1")).contains("Tổng số;01;", ";10;5;1;2;1;", "Đã báo cáo lần 1");
        assertThat(file(official, "csv", "")).contains(";11;6;1;2;1;", "Dự thảo");
        assertThat(file(official, "json", "&lan=1")).contains("\"state\" : \"SUBMITTED\"", "Nộp Bộ Nội vụ");
    }

    @Test
    void aCorrectionIsAnotherSubmissionWithItsReason() throws Exception {
        var official = Signed.in(web);
        submit(official, page(official, FORM), "", 0);
        facts.write(List.of(SmallProvince.honour("51" + LINE, null)));
        var today = page(official, FORM);
        assertThat(today).contains("Báo cáo lại", "Lý do báo cáo lại");
        assertThat(refused(official, seen(today), "1", " ")).contains("Báo cáo lại thì ghi lý do");
        assertThat(submit(official, today, "Bổ sung một bằng khen", 1)).endsWith("&lan=2");
        assertThat(page(official, FORM + "&lan=2")).contains("Bổ sung một bằng khen", "Lần 1:", "Lần 2:");
        assertThat(row(page(official, FORM + "&lan=1"), "01")).contains(" 10 nay 11");
        assertThat(FormEntryTest.note(official.username(), "%\"number\":2%"))
                .contains("reporting.form-submitted", "Bổ sung một bằng khen", "0603.N/BNV-TĐKT", "digest");
        assertThat(official.get(FORM + "&lan=3").getResponse().getStatus()).isEqualTo(400);
    }

    @Test
    void nothingIsSubmittedThatNobodyLookedAt() throws Exception {
        var official = Signed.in(web);
        var page = page(official, FORM);
        facts.write(List.of(SmallProvince.honour("52" + LINE, null)));
        assertThat(refused(official, seen(page), "0", "Lời đã gõ"))
                .contains("Số liệu vừa thay đổi", "Lời đã gõ</textarea>");
        var other = Signed.in(web);
        submit(other, page(other, FORM), "", 0);
        assertThat(refused(official, seen(page(official, FORM)), "0", "x")).contains("Có người vừa báo cáo");
        assertThat(refused(official, seen(page(official, FORM)), "1", "x")).contains("không cần báo cáo lại");
        int running = Forms.all().getFirst().yearOf(LocalDate.now(Wording.ZONE));
        assertThat(page(official, PATH + "?bieu=0603&nam=" + running))
                .contains("Kỳ báo cáo chưa hết")
                .doesNotContain("Ghi là đã báo cáo");
        var leader = Signed.in(web, "LEADER", name -> {});
        assertThat(leader.send(PATH, "bieu", "0603", "nam", "2025", "da-xem", seen(page(official, FORM)), "sau", "1")
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(page(leader, FORM + "&lan=1")).contains("Đã báo cáo lần 1");
    }

    @Test
    void whatAUnitSubmitsIsNotTheProvinces() throws Exception {
        var own = "s" + Ids.code(Ids.next());
        facts.unit(own, null);
        facts.write(List.of(SmallProvince.honour("53" + LINE, own)));
        var officer = Signed.in(web, "UNIT_OFFICER", name -> facts.limit(name, own));
        assertThat(submit(officer, page(officer, FORM), "", 0)).contains("pham-vi=" + own);
        var official = Signed.in(web);
        assertThat(official.get(FORM + "&lan=1").getResponse().getStatus()).isEqualTo(400);
        assertThat(page(official, FORM + "&lan=1&pham-vi=" + own)).contains("<dd>Đơn vị " + own + "</dd>");
        submit(official, page(official, FORM), "", 0);
        assertThat(row(page(officer, FORM + "&lan=1"), "01")).contains("Tổng số 01");
        var elsewhere = own + "-ngoai";
        facts.unit(elsewhere, null);
        var stranger = Signed.in(web, "UNIT_OFFICER", name -> facts.limit(name, elsewhere));
        assertThat(stranger.get(FORM + "&lan=1&pham-vi=" + own).getResponse().getStatus())
                .isEqualTo(400);
    }

    @Test
    void whatWasKeptInEachFormIsRead() throws Exception {
        // what is kept says the same when it is read
        var official = Signed.in(web);
        submit(official, page(official, FORM), "", 0);
        var content = TestDatabase.shared()
                .as(DatabaseRole.REPORTING)
                .sql(TestDatabase.shared().schemas().in("select content from {reporting}.form_submission"))
                .query(String.class)
                .single();
        var folder = System.getProperty("vinhdanh.test.files");
        if (folder != null) {
            Files.writeString(Path.of(folder, "submitted-1.json"), content);
        }
        assertThat(FormSubmissions.STORED.write(json, FormSubmissions.STORED.read(json, content)))
                .isEqualTo(content);
        try (var sample = Objects.requireNonNull(getClass().getResourceAsStream("/forms/submitted-1.json"))) {
            var table = FormSubmissions.STORED
                    .read(json, new String(sample.readAllBytes(), StandardCharsets.UTF_8))
                    .table();
            assertThat(table.form().id()).isEqualTo("0603");
            assertThat(table.total()).isEqualTo(10);
            assertThat(table.missing()).isNotEmpty();
        }
    }

    @Test
    void statesAndMovesAreThese() {
        assertThat(FormState.DRAFT.after(Move.SUBMIT)).isEqualTo(FormState.SUBMITTED);
        assertThat(FormState.SUBMITTED.after(Move.CORRECT)).isEqualTo(FormState.SUBMITTED);
        for (FormState state : FormState.values()) {
            assertThat(state.after(Move.ENTER)).isEqualTo(state);
        }
        assertThatThrownBy(() -> FormState.DRAFT.after(Move.CORRECT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FormState.SUBMITTED.after(Move.SUBMIT)).isInstanceOf(IllegalStateException.class);
    }

    private static String seen(String page) {
        var seen = Pattern.compile("name=\"da-xem\" value=\"([0-9a-f]{64})\"").matcher(page);
        return seen.find() ? seen.group(1) : "";
    }

    private static String submit(Signed official, String page, String note, int after) throws Exception {
        var response = official.send(
                        PATH,
                        "bieu",
                        "0603",
                        "nam",
                        "2025",
                        "da-xem",
                        seen(page),
                        "sau",
                        String.valueOf(after),
                        "ghi-chu",
                        note)
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    private static String refused(Signed official, String seen, String after, String note) throws Exception {
        var response = official.send(PATH, "bieu", "0603", "nam", "2025", "da-xem", seen, "sau", after, "ghi-chu", note)
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(422);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String file(Signed official, String format, String further) throws Exception {
        var response = official.get(PATH + "." + format + "?bieu=0603&nam=2025" + further)
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
