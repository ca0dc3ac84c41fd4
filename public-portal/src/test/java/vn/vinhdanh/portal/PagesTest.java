package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.testing.TestDatabase;

@PortalTest
class PagesTest {

    private final Reader reader;
    private final Path home;

    PagesTest(@LocalServerPort int port, @Value("${vinhdanh.home}") Path home) {
        this.reader = new Reader(port);
        this.home = home;
    }

    @BeforeEach
    void awaitCopy() throws InterruptedException {
        reader.within3Seconds("/vinh-danh/p120", page -> page.statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tin-tuc",
                "/tin-tuc?chu-de=LAUNCH",
                "/tin-tuc?phong-trao=phong-trao-2021",
                "/tin-tuc/" + FakeProvince.ARTICLE,
                "/tin-tuc/" + FakeProvince.ARTICLE + "/y-kien",
                "/guong-dien-hinh",
                "/phong-trao",
                "/phong-trao/phong-trao-2021",
                "/khoi-thi-dua",
                "/vinh-danh",
                "/vinh-danh?q=hoa&nam=2020&doi-tuong=PERSON&danh-hieu=bk-tinh&don-vi=binh&quyet-dinh=qd-9087&trang=2&sap-xep=ten",
                "/vinh-danh/h1",
                "/vinh-danh/tap-the",
                "/quyet-dinh",
                "/quyet-dinh?q=9087&nam=2021",
                "/quyet-dinh/qd-9087",
                "/quyet-dinh/qd-9087?q=hoa",
                "/quyet-dinh/qd-9087?trang=2",
                "/danh-hieu-hinh-thuc",
                "/danh-hieu-hinh-thuc/bk-tinh",
                "/van-ban",
                "/nhat-ky-thay-doi",
                "/nhat-ky-thay-doi?loai=ANNULLED&nam=2021&quyet-dinh=qd-9087",
                "/lay-y-kien",
                "/lay-y-kien/ds-y-kien",
                "/lay-y-kien/ds-het",
                "/lay-y-kien/ds-y-kien/y-kien/1",
                "/muc-luc",
                "/muc-luc?ngay=15-01",
                "/so-lieu",
                "/so-lieu/de-nghi",
                "/so-lieu?hang=danh-hieu&tu=2020&den=2021",
                "/so-lieu?hang=don-vi",
                "/so-lieu?hang=xa&tu=2021",
                "/so-lieu?hang=doi-tuong",
                "/don-vi/xa-gia-phong?nam-ban-hanh=2020-2021&doi-tuong=PERSON",
                "/vinh-danh?nam-ban-hanh=2021",
                "/don-vi/xa-gia-phong",
                "/vinh-danh?q=nguyen&nhom=nguoi",
                "/tin-tuc?q=hoa&nam=2021&don-vi=sgd",
                "/gioi-thieu",
                "/kha-nang-tiep-can",
                "/quyen-rieng-tu",
                "/lien-he",
                "/feed.atom",
                "/sitemap.xml",
                "/sitemap-noi-dung.xml",
                "/sitemap-vinh-danh-1.xml",
                "/robots.txt"
            })
    void showsEveryPageInBothLanguages(String path) {
        var vietnamese = reader.get(path);
        assertThat(vietnamese.statusCode()).as(vietnamese.body()).isEqualTo(200);
        assertThat(vietnamese.body()).doesNotContain("??").doesNotContain(" th:");
        if (vietnamese.body().startsWith("<!DOCTYPE html>")) {
            assertThat(vietnamese.body()).containsPattern("<meta name=\"description\" content=\"[^\"]{20,}\">");
        }
        var english = reader.get(path + (path.contains("?") ? "&" : "?") + "lang=en");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).doesNotContain("??");
    }

    @Test
    void writesTheTimeLineAsReadersKnowIt() {
        var page = reader.get("/tin-tuc/" + FakeProvince.ARTICLE).body();
        assertThat(page)
                .contains("Thứ 2, 18.01.2021 | 16:26:45")
                .contains("435 lượt xem")
                .contains("Tin liên quan")
                .contains("Ý kiến bạn đọc (2)")
                .contains("0 / 500 ký tự")
                .contains("Đang tải dữ liệu")
                .contains("Nguồn: nbtv.vn");
    }

    @Test
    void aCampaignWhosePeriodIsOverIsNotSaidToBeUnderWay() {
        for (var path : List.of("/", "/phong-trao", "/phong-trao/phong-trao-2021")) {
            assertThat(reader.get(path).body())
                    .as(path)
                    .contains("Đã hết thời gian, chưa tổng kết")
                    .doesNotContain(">Đang diễn ra<");
        }
    }

    @Test
    void anOldArticleStandsUnderItsOwnDayAndSaysWhenItWasPutOnline() throws InterruptedException {
        var showcase = new TestShowcase(TestDatabase.shared());
        var article = FakeProvince.article(
                "bai-cu-nam-2019", "NEWS", "Bài cũ đưa lên sau", Instant.parse("2026-11-28T02:00:00Z"));
        showcase.show(
                PublicKind.ANNOUNCEMENT, "bai-cu-nam-2019", FakeProvince.dated(article, LocalDate.of(2019, 5, 12)));
        try {
            var page = reader.within3Seconds("/tin-tuc/bai-cu-nam-2019", p -> p.statusCode() == 200);
            assertThat(page.body()).contains("Bài ngày 12/05/2019", "Đưa lên trang ngày 28/11/2026");
            assertThat(reader.get("/tin-tuc?nam=2019").body()).contains("Bài cũ đưa lên sau", "12/05/2019");
            assertThat(reader.get("/tin-tuc?nam=2026").body()).doesNotContain("Bài cũ đưa lên sau");
        } finally {
            showcase.hide(PublicKind.ANNOUNCEMENT, "bai-cu-nam-2019");
            reader.within3Seconds("/tin-tuc/bai-cu-nam-2019", p -> p.statusCode() == 404);
        }
    }

    @Test
    void anExemplarIsShownBesideTheirHonoursOnlyWhereTheyAgreed() throws InterruptedException {
        var portrait = "<figure class=\"portrait\">";
        for (String page : List.of("/vinh-danh/h1", "/duoc-vinh-danh/r-hoa")) {
            assertThat(reader.get(page).body())
                    .as(page)
                    .contains(portrait, "alt=\"Các đại biểu dự hội nghị trong hội trường\"", " 640w, ");
        }
        assertThat(home()).as("home with consent").contains("<img");
        var showcase = new TestShowcase(TestDatabase.shared());
        var article = FakeProvince.article(
                "guong-chua-dong-y", "EXEMPLAR", "Gương chưa ghi đồng ý", Instant.parse("2026-11-28T02:00:00Z"));
        // read before, so that they are kept: a kept page must not miss an article, nor keep a portrait that went away
        for (String page : List.of("/vinh-danh/ho", "/duoc-vinh-danh/r-ho")) {
            assertThat(reader.get(page).body()).as(page).doesNotContain("guong-chua-dong-y");
        }
        try {
            showcase.show(
                    PublicKind.ANNOUNCEMENT, "guong-chua-dong-y", FakeProvince.exemplar(article, List.of("ho"), false));
            reader.within3Seconds("/tin-tuc/guong-chua-dong-y", p -> p.statusCode() == 200);
            assertThat(home())
                    .as("home without consent")
                    .contains("Gương chưa ghi đồng ý")
                    .doesNotContain("<img");
            for (String page : List.of("/vinh-danh/ho", "/duoc-vinh-danh/r-ho")) {
                assertThat(reader.get(page).body())
                        .as(page)
                        .contains("/tin-tuc/guong-chua-dong-y")
                        .doesNotContain(portrait);
            }
            showcase.show(
                    PublicKind.ANNOUNCEMENT,
                    "guong-chua-dong-y",
                    FakeProvince.exemplar(article, List.of("ho", "h1"), true));
            assertThat(reader.within3Seconds(
                                    "/duoc-vinh-danh/r-hoa", p -> p.body().contains("/tin-tuc/guong-chua-dong-y"))
                            .body())
                    .as("of the article that tells of her alone")
                    .contains(portrait);
            assertThat(reader.get("/duoc-vinh-danh/r-ho").body())
                    .as("a picture of two is no portrait of one")
                    .contains("/tin-tuc/guong-chua-dong-y")
                    .doesNotContain(portrait);
        } finally {
            showcase.hide(PublicKind.ANNOUNCEMENT, "guong-chua-dong-y");
            reader.within3Seconds("/tin-tuc/guong-chua-dong-y", p -> p.statusCode() == 404);
            assertThat(reader.get("/vinh-danh/ho").body()).doesNotContain("guong-chua-dong-y");
        }
    }

    /** The exemplar of the first page. */
    private String home() {
        var page = reader.get("/").body();
        return page.substring(page.indexOf("<section class=\"exemplar\""));
    }

    @Test
    void findsAnnouncementsByWordsYearAndUnit() {
        assertThat(reader.get("/tin-tuc?q=co+giao&nam=2021&don-vi=sgd").body())
                .contains("Có 1 tin.")
                .contains("Cô giáo Hòa")
                .doesNotContain("Hướng dẫn ký giao ước")
                .containsPattern("<option [^>]*value=\"sgd\"[^>]* selected")
                .contains("/tin-tuc?q=co%20giao&amp;chu-de=EXEMPLAR&amp;nam=2021&amp;don-vi=sgd");
        assertThat(reader.get("/tin-tuc?nam=1999").body()).contains("Có 0 tin.").contains("Xem tất cả tin");
        assertThat(reader.get("/tin-tuc?don-vi=%3Cb%3E&phong-trao=../x").body()).contains("Hướng dẫn ký giao ước");
    }

    @Test
    void saysWhoAnswersAndWhatTheRegisterHolds() {
        assertThat(reader.get("/gioi-thieu").body())
                .contains("không có nghĩa là người ấy chưa từng được khen thưởng")
                .contains("cho thành tích từ năm");
        assertThat(reader.get("/lien-he?lang=en").body())
                .contains("Phòng Thi đua - Khen thưởng, Sở Nội vụ", "Số 1, đường Minh Họa")
                .contains("href=\"mailto:thidua@ninhbinh.example\"");
        assertThat(reader.get("/").body()).contains("/quyen-rieng-tu").contains("/kha-nang-tiep-can");
    }

    @Test
    void saysWhatAnAwardAsksAndPaysAndWhatChanged() {
        assertThat(reader.get("/danh-hieu-hinh-thuc/bk-tinh").body())
                .contains("Đang có hiệu lực hôm nay")
                .contains("Thay đổi so với trước:")
                .contains("mức tiền thưởng")
                .contains("1,5 × 2.340.000 đồng = 3.510.000 đồng")
                .contains("3.510.000 đồng")
                .contains("Một trong các trường hợp sau:")
                .contains("Chờ tỉnh xác nhận")
                .contains("Chủ tịch UBND tỉnh")
                .doesNotContain("PROVINCE_CHAIRMAN");
        assertThat(reader.get("/danh-hieu-hinh-thuc/bk-tinh?lang=en").body())
                .contains("1.5 × 2,340,000 VND = 3,510,000 VND")
                .contains("Two years in a row.");
    }

    @Test
    void keepsTheLanguageInEveryLink() {
        assertThat(reader.get("/vinh-danh?q=hoa&lang=en").body())
                .contains("lang=\"en\"")
                .contains("href=\"/vinh-danh/h1?lang=en\"")
                .contains("href=\"/vinh-danh?q=hoa\"");
    }

    @Test
    void saysTheTruthWhereAnHonourWasAnnulled() {
        var gone = reader.get("/vinh-danh/da-huy");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Đã hủy bỏ theo Quyết định số 9099/QĐ-UBND ngày 02/03/2021");
    }

    @Test
    void saysTheTruthWhereAnHonourWasTakenDown() {
        var gone = reader.get("/vinh-danh/da-go");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("đã gỡ nội dung này ngày 18/01/2021 do có sai sót");
    }

    @Test
    void saysWhatTheRegisterCoversWhenNothingIsFound() {
        assertThat(reader.get("/vinh-danh?q=zzzzzz").body())
                .contains("Không tìm thấy “zzzzzz”")
                .contains("cho thành tích năm 2020.")
                .contains("Cấp khen thưởng đã có trong sổ", "Cấp tỉnh: ", ">2020<", "Chưa có khen thưởng nào của:")
                .contains("Cấp Nhà nước")
                .contains("không có nghĩa là chưa từng được khen thưởng");
    }

    @Test
    void tellsTheLevelsThatTheRegisterCoversInBothLanguages() {
        assertThat(reader.get("/gioi-thieu").body()).contains("Cấp tỉnh: ", "Chưa có khen thưởng nào của:");
        assertThat(reader.get("/gioi-thieu?lang=en").body())
                .contains("Levels of award in the register", "Province: ", "No honours yet of:");
        assertThat(reader.get("/du-lieu-mo").body()).contains("Cấp tỉnh: ");
        assertThat(reader.get("/vinh-danh?q=zzzzzz&lang=en").body()).contains("Province: ");
    }

    @Test
    void aDecisionLeadsToTheCampaignThatItCommendsForAndBack() {
        var name = FakeProvince.campaign().name();
        assertThat(reader.get("/quyet-dinh/qd-9087").body())
                .contains("Khen thưởng trong phong trào:", "href=\"/phong-trao/phong-trao-2021\"", name);
        assertThat(reader.get("/quyet-dinh/qd-9088").body()).doesNotContain("/phong-trao/phong-trao-2021");
        assertThat(reader.get("/vinh-danh/h1").body()).contains("href=\"/phong-trao/phong-trao-2021\"");
        assertThat(reader.get("/phong-trao/phong-trao-2021").body())
                .contains("Được khen thưởng trong phong trào này", "theo 1 quyết định nêu phong trào này")
                .contains("href=\"/quyet-dinh/qd-9087\"", "href=\"/vinh-danh?phong-trao=phong-trao-2021\"")
                .doesNotContain("/quyet-dinh/qd-9088");
    }

    @Test
    void showsADecisionThatIsAskedForBeforeItsPeople() {
        var found = reader.get("/vinh-danh?q=" + encoded("quyết định 9087 năm 2021"))
                .body();
        assertThat(found).contains("/quyet-dinh/qd-9087").doesNotContain("/quyet-dinh/qd-9088", "class=\"hit\"");
        assertThat(found.indexOf("Quyết định số 9087/QĐ-UBND"))
                .isPositive()
                .isLessThan(found.indexOf("lượt khen thưởng khớp với"));
        assertThat(total(found))
                .isGreaterThan(100)
                .isEqualTo(total(reader.get("/vinh-danh?quyet-dinh=qd-9087").body()));
        assertThat(reader.get("/quyet-dinh?q=" + encoded("QĐ số 9087 ngày 15/01/2021"))
                        .body())
                .contains("/quyet-dinh/qd-9087")
                .doesNotContain("/quyet-dinh/qd-9088");
    }

    @Test
    void saysHowAQuestionWasReadAndWhatWasLeftOut() {
        assertThat(reader.get("/vinh-danh?q=" + encoded("xyzq Nguyễn Thị Hòa")).body())
                .contains("Không tìm thấy “xyzq”; kết quả dưới đây bỏ qua phần này.");
        assertThat(reader.get("/vinh-danh?lang=en&q=" + encoded("xyzq Nguyễn Thị Hòa"))
                        .body())
                .contains("“xyzq” was not found; the results below leave it out.");
        assertThat(reader.get("/vinh-danh?q=nguyeenx+thij+hoaf").body())
                .contains("“nguyeenx thij hoaf” được đọc là “nguyễn thị hòa”.");
        assertThat(reader.get("/vinh-danh?q=" + encoded("GV Nguyễn Thị Hòa")).body())
                .contains("Danh xưng “GV” đứng trước tên không dùng để loại kết quả.");
    }

    /** How many honours a page says there are. */
    private static int total(String page) {
        var said = Pattern.compile("Có (\\d+) lượt khen thưởng").matcher(page);
        assertThat(said.find()).isTrue();
        return Integer.parseInt(said.group(1));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void findsTheHonoursOfACampaignThroughTheirDecisions() {
        var found = reader.get("/vinh-danh?phong-trao=phong-trao-2021").body();
        assertThat(found).contains("9087/QĐ-UBND").doesNotContain("9088/QĐ-UBND");
        assertThat(reader.get("/vinh-danh?phong-trao=khong-co").body())
                .contains("Không có khen thưởng nào khớp với các điều kiện lọc");
        assertThat(reader.get("/quyet-dinh?phong-trao=phong-trao-2021").body())
                .contains("/quyet-dinh/qd-9087")
                .doesNotContain("/quyet-dinh/qd-9088");
        assertThat(reader.get("/quyet-dinh?phong-trao=%27%3Cb%3E").body()).contains("/quyet-dinh/qd-9088");
    }

    @Test
    void refusesAYearThatIsNoneWithASentence() {
        for (String path :
                List.of("/vinh-danh", "/quyet-dinh", "/tin-tuc", "/phong-trao", "/khoi-thi-dua", "/nhat-ky-thay-doi")) {
            var refused = reader.get(path + "?nam=20201");
            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.body()).contains("“20201” không phải là một năm.", "name=\"q\"");
        }
        assertThat(reader.get("/vinh-danh?nam=%3Cb%3E&lang=en").body())
                .contains("“&lt;b&gt;” is no year.")
                .doesNotContain("<b>");
        assertThat(reader.get("/vinh-danh?nam=1999").statusCode()).isEqualTo(200);
        assertThat(reader.get("/phong-trao?nam=2021").body()).contains("/phong-trao/phong-trao-2021\"");
        assertThat(reader.get("/phong-trao?nam=1999").body()).doesNotContain("/phong-trao/phong-trao-2021\"");
        assertThat(reader.get("/api/v1/honours?nam=20201").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsEveryChangeOnAPageOfItsOwn() {
        var log = reader.get("/nhat-ky-thay-doi").body();
        assertThat(log)
                .contains(
                        "Họ tên, tên gọi: từ “Nguyễn Thi Hòa” thành “Nguyễn Thị Hòa”.",
                        "Chức vụ: thêm “Giáo viên”.",
                        "Số thứ tự 3 trong danh sách kèm theo Quyết định số 9087/QĐ-UBND ngày 15/01/2021",
                        "Hủy bỏ ngày 05/03/2021 theo Quyết định số 9099/QĐ-UBND ngày 02/03/2021",
                        "Gỡ do sai sót khi đăng",
                        "/nhat-ky-thay-doi.atom");
        assertThat(reader.get("/nhat-ky-thay-doi?loai=ANNULLED").body()).doesNotContain("Nguyễn Thi Hòa");
        assertThat(reader.get("/nhat-ky-thay-doi?lang=en").body())
                .contains("Name: from “Nguyễn Thi Hòa” to “Nguyễn Thị Hòa”.", "Taken down, published by mistake");
        assertThat(reader.get("/nhat-ky-thay-doi.atom").body())
                .contains("<updated>2021-03-05T02:03:04Z</updated>", "Hủy bỏ: Số thứ tự 3")
                .doesNotContain("04.123");
    }

    @Test
    void showsACorrectionWithBothStatesInsideTheFrame() {
        var page = reader.get("/vinh-danh/h1").body();
        assertThat(page)
                .contains("Đính chính ngày 05/03/2021:", "từ “Nguyễn Thi Hòa” thành “Nguyễn Thị Hòa”")
                .contains("Họ tên ghi theo giấy khai sinh.");
        assertThat(page.indexOf("Đính chính ngày"))
                .isGreaterThan(page.indexOf("citation-frame"))
                .isLessThan(page.indexOf("</article>"));
    }

    @Test
    void aListSaysWhereARowWasWithdrawn() {
        var first = reader.get("/quyet-dinh/qd-9087").body();
        assertThat(first).contains("có 2 dòng đã được gỡ hoặc hủy bỏ");
        assertThat(first.indexOf("Hủy bỏ ngày 05/03/2021"))
                .isGreaterThan(first.indexOf("/vinh-danh/tap-the\""))
                .isLessThan(first.indexOf("/vinh-danh/ho\""));
        assertThat(first).doesNotContain("Gỡ do sai sót khi đăng ngày");
        assertThat(reader.get("/quyet-dinh/qd-9087?trang=3").body())
                .contains("Gỡ do sai sót khi đăng ngày 05/03/2021")
                .doesNotContain("Hủy bỏ ngày");
    }

    @Test
    void explainsThePageOfWhoHasNoHonourAnyMore() {
        var gone = reader.get("/duoc-vinh-danh/r-da-huy");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body())
                .contains("<title>Trang này không còn khen thưởng nào · Vinh Danh</title>")
                .contains("Đã hủy bỏ theo Quyết định số 9099/QĐ-UBND ngày 02/03/2021", "name=\"q\"");
        assertThat(reader.get("/duoc-vinh-danh/r-khong-co").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsMissingHasATitleAndABoxToSearchIn() {
        assertThat(reader.get("/khong-co").body())
                .contains("<title>Không tìm thấy trang này · Vinh Danh</title>", "name=\"q\"");
        assertThat(reader.get("/vinh-danh/da-huy").body())
                .contains("<title>Khen thưởng này đã bị hủy bỏ · Vinh Danh</title>", "name=\"q\"");
    }

    @Test
    void groupsWhatIsFoundByPerson() {
        var asked = encoded("Nguyễn Thị Hòa");
        var each = reader.get("/vinh-danh?q=" + asked).body();
        assertThat(each).contains("/vinh-danh/h1\"", "/vinh-danh/h1-truoc\"", "nhom=nguoi");
        var grouped = reader.get("/vinh-danh?q=" + asked + "&nhom=nguoi").body();
        assertThat(grouped).contains("/vinh-danh/h1\"", "2 lần", "người, tập thể, hộ gia đình.");
        assertThat(grouped).doesNotContain("/vinh-danh/h1-truoc\"");
        assertThat(total(grouped)).isEqualTo(total(each));
    }

    @Test
    void aBodyHasOnePageThroughItsNames() {
        var page = reader.get("/don-vi/xa-gia-phong").body();
        assertThat(page)
                .contains(
                        "xã Gia Phong", "xã Gia Hòa", "Sáp nhập vào", "từ 01/07/2025", "Nghị quyết số 1674/NQ-UBTVQH15")
                .contains("Hộ gia đình ông Đinh Văn Phúc");
        var former = reader.get("/don-vi/xa-gia-hoa?lang=en");
        assertThat(former.statusCode()).isEqualTo(301);
        assertThat(former.headers().firstValue("Location").orElse("")).endsWith("/don-vi/xa-gia-phong?lang=en");
        assertThat(reader.get("/don-vi/xa-gia-phong?lang=en").body()).contains("Merged into");
        assertThat(reader.get("/don-vi/khong-co").statusCode()).isEqualTo(404);
        assertThat(reader.get("/vinh-danh/ho").body()).contains("href=\"/don-vi/xa-gia-hoa\"");
        assertThat(reader.get("/vinh-danh?q=" + encoded("làng Gia")).body()).contains("/don-vi/xa-gia-phong");
    }

    @Test
    void callsAwardsByTheirEnglishNamesOnEveryEnglishPage() {
        for (String path : List.of(
                "/",
                "/vinh-danh?q=hoa",
                "/vinh-danh/h1",
                "/duoc-vinh-danh/r-hoa",
                "/quyet-dinh/qd-9087",
                "/phong-trao/phong-trao-2021",
                "/don-vi/xa-gia-phong",
                "/muc-luc",
                "/so-lieu?hang=danh-hieu",
                "/tin-tuc/co-giao-hoa",
                "/vinh-danh/h1/bao-sai-sot")) {
            var page = reader.get(path + (path.contains("?") ? "&" : "?") + "lang=en");
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body().toLowerCase(Locale.ROOT))
                    .as(path)
                    .containsPattern("certificate of merit|emulation soldier");
            // an announcement keeps its headline
            assertThat(page.body().replace("lịch trao tặng Bằng khen của Chủ tịch UBND tỉnh", ""))
                    .as(path)
                    .doesNotContain("Bằng khen của Chủ tịch UBND tỉnh")
                    .doesNotContain("Chiến sĩ thi đua cấp tỉnh");
        }
    }

    @Test
    void leadsIntoTheRegisterByYearAwardCommuneAndDay() {
        assertThat(reader.get("/muc-luc?ngay=15-01").body())
                .contains("Ngày này năm xưa: 15/01", "/quyet-dinh/qd-9087", "/quyet-dinh/qd-9088")
                .contains(
                        "href=\"/vinh-danh?nam=2020\"",
                        "href=\"/vinh-danh?danh-hieu=bk-tinh\"",
                        "xã Gia Hòa",
                        "xã Gia Phong")
                .contains("ngay=14-01", "ngay=16-01");
        assertThat(reader.get("/muc-luc?ngay=29-02").body()).contains("ngay=28-02", "ngay=01-03");
        assertThat(reader.get("/muc-luc?ngay=99-99").statusCode()).isEqualTo(200);
        assertThat(reader.get("/danh-hieu-hinh-thuc").body())
                .contains("<svg class=\"emblem\"", "href=\"/vinh-danh?danh-hieu=bk-tinh\"");
    }

    @Test
    void leadsToTheOneAddressOfAPage() {
        for (String path : List.of("/vinh-danh/h1/", "/Vinh-Danh/H1", "/VINH-DANH/h1/")) {
            var answer = reader.get(path + "?lang=en");
            assertThat(answer.statusCode()).as(path).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).hasValue("/vinh-danh/h1?lang=en");
        }
        assertThat(reader.get("/Don-Vi/Xa-X").headers().firstValue("Location")).hasValue("/don-vi/Xa-X");
        assertThat(reader.get("/don-vi/Xa-Gia-Phong").headers().firstValue("Location"))
                .hasValue("/don-vi/xa-gia-phong");
        assertThat(reader.get("/api/v1/honours/?limit=1").headers().firstValue("Location"))
                .hasValue("/api/v1/honours?limit=1");
        assertThat(reader.get("//evil.example/").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(reader.get("/api/v1/").statusCode()).isEqualTo(200);
    }

    @Test
    void hasWhatBrowsersAndFindersOfWeaknessesAskFor() {
        var icon = reader.get("/favicon.ico");
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Content-Type").orElse("")).startsWith("image/");
        var text = reader.get("/.well-known/security.txt");
        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(text.body())
                .contains("Contact: mailto:thidua@ninhbinh.example\n")
                .contains("Canonical: https://vinhdanh.example/.well-known/security.txt\n")
                .containsPattern("Expires: 20[0-9]{2}-[0-9]{2}-[0-9]{2}T00:00:00Z");
    }

    @Test
    void anHonourIsSharedWithAPictureOfItsOwn() {
        assertThat(reader.get("/vinh-danh/h1").body())
                .contains("property=\"og:image\" content=\"https://vinhdanh.example/vinh-danh/h1/anh.png\"");
        var picture = reader.bytes("/vinh-danh/h1/anh.png");
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(reader.bytes("/vinh-danh/p5/anh.png").body()).isNotEqualTo(picture.body());
        assertThat(reader.get("/vinh-danh/h1?lang=en").body())
                .contains("content=\"https://vinhdanh.example/vinh-danh/h1/anh.png?lang=en\"");
        assertThat(reader.bytes("/vinh-danh/h1/anh.png?lang=en").body()).isNotEqualTo(picture.body());
        assertThat(reader.get("/vinh-danh/da-huy/anh.png").statusCode()).isEqualTo(410);
    }

    @Test
    void aDecisionIsPrintedWithItsWholeList() {
        assertThat(reader.get("/quyet-dinh/qd-9087").body()).contains("/quyet-dinh/qd-9087/ban-in");
        var print = reader.get("/quyet-dinh/qd-9087/ban-in");
        assertThat(print.statusCode()).isEqualTo(200);
        assertThat(print.body())
                .contains("/vinh-danh/h1\"", "name=\"robots\" content=\"noindex\"")
                .doesNotContain("class=\"paging\"");
        var rest = reader.get("/quyet-dinh/qd-9087/ban-in?trang=2");
        assertThat(rest.body()).contains("/vinh-danh/p120\"").doesNotContain("/vinh-danh/h1\"");
        assertThat(reader.get("/quyet-dinh/qd-9088/ban-in").body()).doesNotContain("của bản in");
    }

    /** The tests print a hundred rows from a page. */
    @Test
    void aVeryLongListSaysHowManyThereAreAndWhereTheRestIs() {
        int shown = rows("/quyet-dinh/qd-9087/ban-in") + rows("/quyet-dinh/qd-9087/ban-in?trang=2");
        assertThat(shown).isGreaterThan(100).isLessThan(200);
        assertThat(reader.get("/quyet-dinh/qd-9087/ban-in").body())
                .contains("Phần 1/2 của bản in: dòng 1–100 trong " + shown + " lượt khen thưởng.")
                .contains("href=\"/quyet-dinh/qd-9087/ban-in?trang=2\"");
        assertThat(reader.get("/quyet-dinh/qd-9087/ban-in?trang=2&lang=en").body())
                .contains("Part 2 of 2 of the print: rows 101–" + shown + " of " + shown + " honours.")
                .contains("href=\"/quyet-dinh/qd-9087/ban-in?lang=en\"");
    }

    private int rows(String path) {
        return reader.get(path).body().split("<th scope=\"row\">", -1).length - 1;
    }

    @Test
    void packsStyleSheetsAndScripts() {
        for (String path : List.of("/portal/portal.css", "/portal/portal.js", "/vinhdanh/tokens.css")) {
            var packed = reader.get(path, "Accept-Encoding", "gzip");
            assertThat(packed.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
        }
    }

    @Test
    void aSignedDecisionIsKeptUnderAName() {
        assertThat(reader.get("/tep/" + FakeProvince.PDF).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(v -> assertThat(v)
                        .startsWith("inline; filename=\"quyet-dinh-908")
                        .contains("filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20908")
                        .endsWith(".pdf"));
    }

    @Test
    void aSignedPactIsKeptUnderAName() {
        assertThat(reader.get("/tep/" + FakeProvince.PACT).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(v -> assertThat(v)
                        .startsWith("inline; filename=\"giao-uoc-thi-dua-khoi-thi-dua-so-1-nam-2021.pdf\"")
                        .contains("filename*=UTF-8''Giao%20%C6%B0%E1%BB%9Bc%20thi%20%C4%91ua%20Kh%E1%BB%91i"));
    }

    @Test
    void groupsTheNewestHonoursByTheirDecision() {
        var home = reader.get("/").body();
        int link = home.indexOf("<h3 class=\"paper-title\"><a href=\"/quyet-dinh/qd-9087\"");
        assertThat(link).isPositive();
        int group = home.lastIndexOf("class=\"newest-decision\"", link);
        var one = home.substring(group, home.indexOf("class=\"after-link\"", link));
        assertThat(one.indexOf("Chủ tịch UBND tỉnh Ninh Bình")).isBetween(0, one.indexOf("Về việc khen thưởng"));
        assertThat(one.indexOf("Về việc khen thưởng")).isLessThan(one.indexOf("9087/QĐ-UBND"));
        assertThat(one.indexOf("9087/QĐ-UBND")).isLessThan(one.indexOf("class=\"names\""));
        assertThat(one.substring(one.indexOf("class=\"names\""))).contains("href=\"/vinh-danh/");
        assertThat(home.substring(link)).containsPattern("và [0-9]+ lượt khen thưởng khác theo quyết định này");
    }

    @Test
    void listsDecisionsByAuthorityAndSubjectBeforeTheirNumber() {
        var list = reader.get("/quyet-dinh?q=9087").body();
        int item = list.indexOf("class=\"papers\"");
        assertThat(item).isPositive();
        assertThat(list.indexOf("Chủ tịch UBND tỉnh Ninh Bình", item))
                .isBetween(item, list.indexOf("Về việc khen thưởng", item));
        assertThat(list.indexOf("Về việc khen thưởng", item)).isLessThan(list.indexOf("Số 9087/QĐ-UBND", item));
    }

    @Test
    void aPeriodThatIsOverIsNotMarkedAsConcluded() {
        assertThat(reader.get("/phong-trao").body()).contains("class=\"state over\">Đã hết thời gian, chưa tổng kết<");
        assertThat(reader.get("/portal/portal.css").body())
                .contains(".state.over::before { content: \"◷\"", ".state.done::before { content: \"✓\"");
    }

    @Test
    void namesOneYearOnce() {
        assertThat(reader.get("/").body()).doesNotContainPattern("từ năm (\\d{4}) đến năm \\1");
        assertThat(reader.get("/vinh-danh?q=zzzzqq").body()).doesNotContainPattern("từ năm (\\d{4}) đến năm \\1");
        assertThat(reader.get("/?lang=en").body()).doesNotContainPattern("from (\\d{4}) to \\1");
    }

    @Test
    void answersAQuestionAsItIsAsked() {
        var page = reader.get("/vinh-danh?q=Nguy%E1%BB%85n+Th%E1%BB%8B+H%C3%B2a+%C4%91%C6%B0%E1%BB%A3c+khen+g%C3%AC")
                .body();
        assertThat(page)
                .contains(
                        "khớp với “Nguyễn Thị Hòa”",
                        "Phần để hỏi “được khen gì” không dùng để tìm.",
                        "/vinh-danh/h1\"");
    }

    @Test
    void marksDemonstrationData() {
        assertThat(reader.get("/vinh-danh/h1").body()).contains("Dữ liệu minh họa");
    }

    @Test
    void showsOurOwnPageForWhatIsNotThere() {
        var missing = reader.get("/khong-co");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Không tìm thấy trang này").doesNotContain("Whitelabel");
    }

    @Test
    void sendsTheProtectiveHeadersAndNoCookie() {
        var page = reader.get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .doesNotContain("style=\"")
                .doesNotContainPattern("<script(?![^>]*src=)(?! type=\"application/ld\\+json\">)");
        var missing = reader.get("/khong-co");
        assertThat(missing.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void answersThatThePageIsTheSame() {
        assertThat(reader.get("/vinh-danh/h1").headers().firstValue("Content-Encoding"))
                .as("who takes nothing packed comes first")
                .isEmpty();
        var first = reader.get("/vinh-danh/h1", "Accept-Encoding", "gzip");
        assertThat(first.headers().firstValue("Content-Encoding")).hasValue("gzip");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(reader.get("/vinh-danh/h1", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void servesFilesInPartsAndForever() {
        var whole = reader.get("/tep/" + FakeProvince.PDF);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(whole.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("immutable"));
        var part = reader.get("/tep/" + FakeProvince.PDF, "Range", "bytes=0-7");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("%PDF-1.4");
        var tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(reader.get("/tep/" + FakeProvince.PDF, "Range", "bytes=-6", "If-Range", tag)
                        .body())
                .isEqualTo("%%EOF\n");
        assertThat(reader.get("/tep/" + FakeProvince.PDF, "Range", "bytes=0-7", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/tep/" + FakeProvince.PDF, "Range", "bytes=999999-")
                        .statusCode())
                .isEqualTo(416);
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsHandedOutToNobody() throws IOException {
        var file = home.resolve("public").resolve(FakeProvince.SMALL_PICTURE);
        var whole = Files.readAllBytes(file);
        assertThat(reader.get("/tep/" + FakeProvince.SMALL_PICTURE).statusCode())
                .isEqualTo(200);
        try {
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 7));
            assertThat(reader.get("/tep/" + FakeProvince.SMALL_PICTURE).statusCode())
                    .isEqualTo(404);
        } finally {
            Files.write(file, whole);
        }
        assertThat(reader.get("/tep/" + FakeProvince.SMALL_PICTURE).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tep/..%2fkeys%2fportal.key",
                "/tep/%2e%2e/keys/portal.key",
                "/tep/portal.key",
                "/tep/a",
                "/vinh-danh?q=%00%01",
                "/vinh-danh?q=%F0%9F%8E%96%EF%B8%8F",
                "/vinh-danh?q=*%3A*+AND+%22",
                "/vinh-danh?trang=99999999999",
                "/vinh-danh?trang=-1",
                "/vinh-danh?nam=abcd&doi-tuong=%27",
                "/vinh-danh?q=%7B%7B7*7%7D%7D&don-vi=%24%7BT(java.lang.Runtime)%7D",
                "/vinh-danh?q=a&q=b&lang=fr",
                "/vinh-danh/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/vinh-danh/..%2f..%2fetc",
                "/vinh-danh/a%0d%0aX-Evil:1",
                "/tin-tuc/__%24%7B7*7%7D__::x",
                "/sitemap-vinh-danh-9.xml",
                "/error",
                "/;jsessionid=1",
                "//",
                "/tin-tuc/%C3%28"
            })
    void neverFallsOverOnHostileAddresses(String path) {
        var answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        assertThat(answer.body()).doesNotContain("<script>alert").doesNotContain("49::x");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    }

    @Test
    void escapesWhatIsAsked() {
        var page = reader.get("/vinh-danh?q=" + Reader.encode("\"><script>alert(1)</script>"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert(1)");
    }

    @Test
    void takesNoPartOfAnAddressFromTheHostHeader() {
        var page = reader.get("/feed.atom", "X-Forwarded-Host", "evil.example");
        assertThat(page.body()).contains("https://vinhdanh.example/tin-tuc/").doesNotContain("evil.example");
    }
}
