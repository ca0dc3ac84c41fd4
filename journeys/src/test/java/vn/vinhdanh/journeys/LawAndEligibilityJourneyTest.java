package vn.vinhdanh.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.vinhdanh.journeys.MainJobJourneyTest.button;
import static vn.vinhdanh.journeys.MainJobJourneyTest.choose;
import static vn.vinhdanh.journeys.MainJobJourneyTest.date;
import static vn.vinhdanh.journeys.MainJobJourneyTest.heading;
import static vn.vinhdanh.journeys.MainJobJourneyTest.says;
import static vn.vinhdanh.journeys.MainJobJourneyTest.settled;
import static vn.vinhdanh.journeys.MainJobJourneyTest.write;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From the ratings of a year to an answer that explains itself and stays, and from a proposed change of the law to the citizens' page,
 * by a specialist, a leader and a citizen in a browser. Each step goes on where the one before ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LawAndEligibilityJourneyTest {

    /** Of this run alone, for a platform that was walked before. */
    private static final String UNIQUE = Long.toString(System.currentTimeMillis())
            .chars()
            .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
            .collect(Collectors.joining());

    private static final String PERSON = "Lương Thị " + UNIQUE;
    private static final String ASKED = "?danh-hieu=LDTT&nam=2025&loai-hinh=MERIT&ngay-nhan=2025-12-10";
    private static final String WORDING = "Tiêu chuẩn đã đính chính trong hành trình " + UNIQUE;

    private RunningPlatform platform;
    private Playwright playwright;
    private Browser browser;
    private Page specialist;
    private String recipient = "";
    private String judged = "";

    @BeforeAll
    void open() throws Exception {
        assumeTrue(
                Chromium.program().isPresent(),
                "No Chromium found: install it (Debian, Ubuntu: apt-get install chromium) and run ./mvnw verify again");
        var missing = RunningPlatform.missing();
        assumeTrue(missing == null, "Journeys are skipped, " + missing);
        platform = RunningPlatform.shared();
        playwright = Chromium.playwright();
        browser = Chromium.start(playwright);
        specialist = page();
        signIn(specialist, "chuyenvien");
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private Page page() {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(1440, 960));
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }

    private void signIn(Page page, String username) {
        page.navigate(platform.console("/login"));
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill("VinhDanh@Demo1");
        page.locator("button[type=submit]").click();
        heading(page, "Việc cần làm").waitFor();
    }

    @Test
    @Order(1)
    void ratingsComeInFromExcel() throws IOException {
        specialist.navigate(platform.console("/nhap-xep-loai"));
        write(specialist, "Năm", "2025");
        settled(specialist);
        specialist
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "xep-loai-2025.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        ratings()));
        button(specialist, "Ghi tất cả 2 tên chưa có trong sổ là người mới").click();
        settled(specialist);
        button(specialist, "Ghi vào sổ").click();
        says(specialist, "Đã ghi 2 xếp loại năm 2025.");
    }

    private static byte[] ratings() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Xếp loại");
            var rows = new String[][] {
                {"STT", "Họ và tên", "Đơn vị công tác", "Mức độ hoàn thành nhiệm vụ"},
                {"1", PERSON, "", "Hoàn thành tốt nhiệm vụ"},
                {"2", "Lương Văn " + UNIQUE, "", "Hoàn thành xuất sắc nhiệm vụ"}
            };
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    @Test
    @Order(2)
    void aDisciplineIsEnteredOnTheirPage() {
        specialist.navigate(platform.console("/nguoi-duoc-khen"));
        write(specialist, "Tên (không cần dấu)", PERSON);
        settled(specialist);
        specialist
                .locator("vaadin-grid .vd-opens")
                .filter(new Locator.FilterOptions().setHasText(PERSON))
                .first()
                .click();
        specialist.waitForURL(url -> url.contains("nguoi-duoc-khen/"));
        heading(specialist, PERSON).waitFor();
        recipient = specialist.url();
        button(specialist, "Thêm kỷ luật").click();
        date(specialist, "Có hiệu lực từ ngày", "01/03/2024");
        settled(specialist);
        button(specialist, "Lưu").click();
        says(specialist, "Đã lưu thông tin của");
        says(specialist, "Đến hết ngày 01/03/2025");
    }

    @Test
    @Order(3)
    void theAnswerNamesItsEvidenceAndLeadsToIt() {
        button(specialist, "Xét điều kiện khen thưởng").click();
        heading(specialist, PERSON).waitFor();
        specialist.waitForURL(url -> url.contains("xet-dieu-kien"));
        judged = specialist.url();
        specialist.navigate(judged + ASKED);
        says(specialist, "Lao động tiên tiến");
        var rating = specialist
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xếp loại năm 2025"))
                .first();
        rating.click();
        var pointed = specialist.locator("li.vd-pointed");
        pointed.waitFor();
        assertThat(pointed.innerText()).contains("2025", "Hoàn thành tốt");
        assertThat(specialist.evaluate("document.activeElement.className").toString())
                .as("who uses a keyboard goes on from there")
                .contains("vd-pointed");
    }

    @Test
    @Order(4)
    void aKeptAnswerStaysWhateverIsCorrected() {
        specialist.navigate(judged + ASKED);
        button(specialist, "Lưu kết quả xét").click();
        says(specialist, "Đã lưu kết quả xét");

        specialist.navigate(recipient);
        button(specialist, Pattern.compile("^Sửa: 2025 ")).first().click();
        choose(
                specialist,
                specialist
                        .locator("vaadin-dialog, vaadin-dialog-overlay")
                        .getByLabel("Mức độ hoàn thành nhiệm vụ")
                        .first(),
                "Không hoàn thành");
        button(specialist, "Lưu").click();
        says(specialist, "Đã lưu thông tin của");

        specialist.navigate(judged + ASKED);
        says(specialist, "Có điều kiện không đạt theo số liệu trong sổ.");
        specialist.locator(".vd-kept .vd-opens").first().click();
        says(specialist, "cho cùng kết quả");
        settled(specialist);
        assertThat(specialist
                        .getByText("Có điều kiện không đạt theo số liệu trong sổ.")
                        .count())
                .isZero();
    }

    @Test
    @Order(5)
    void theProvinceIsAskedAndTheAnswerTakenHome() throws IOException {
        specialist.navigate(platform.console("/du-dieu-kien" + ASKED));
        button(specialist, "Xét").click();
        var link = specialist.locator("a.vd-download");
        link.waitFor();
        var file = specialist.waitForDownload(link::click);
        try (var in = Files.newInputStream(file.path());
                var book = WorkbookFactory.create(in)) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("Lao động tiên tiến", "2025");
            boolean found = false;
            for (var row : sheet) {
                var name = row.getCell(1);
                if (name != null && name.toString().equals(PERSON)) {
                    found = true;
                    assertThat(row.getCell(4).toString()).isEqualTo("Không đạt");
                }
            }
            assertThat(found).isTrue();
        }
    }

    @Test
    @Order(6)
    void aChangeOfTheLawTakesTwoAndReachesTheCitizens() {
        specialist.navigate(platform.console("/de-nghi-danh-muc/GKHDQT?tu=2026-10-01"));
        write(specialist, "Tiêu chuẩn (lời văn cho người dân)", WORDING);
        write(specialist, "Lý do", "Đính chính lời văn");
        write(specialist, "Căn cứ của việc thay đổi", "Luật số 06/2022/QH15, Điều 75");
        button(specialist, "Gửi người thứ hai xác nhận").click();
        says(specialist, "Bạn đã nhập, sửa hoặc gửi việc này");

        var leader = page();
        signIn(leader, "lanhdao");
        leader.navigate(platform.console("/thay-doi-danh-muc"));
        var card = leader.locator(".vd-law-change")
                .filter(new Locator.FilterOptions().setHasText(WORDING))
                .first();
        card.getByText("Xác nhận thay đổi").click();
        says(leader, "Đã xác nhận; danh mục và trang công khai đã đổi.");

        var citizen = page();
        var begin = Instant.now();
        do {
            citizen.navigate(platform.portal("/danh-hieu-hinh-thuc/gkhdqt"));
        } while (citizen.getByText(WORDING).count() == 0
                && Duration.between(begin, Instant.now()).toSeconds() < 15);
        assertThat(citizen.getByText(WORDING).count()).isPositive();
    }
}
