package vn.vinhdanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;

/** The pictures of the pages: which one a question gets, what stands beside it, and who sees what. */
@ReportingTest
class PicturesTest {

    private final MockMvc web;
    private final Facts facts = new Facts(TestDatabase.shared());

    PicturesTest(MockMvc web) {
        this.web = web;
    }

    @BeforeEach
    void some() {
        facts.clear();
        facts.write(Facts.random(200, 71));
        facts.write(List.of(
                honour(2025, "13285", "Phường Phủ Lý"),
                honour(2025, "13285", "Phường Phủ Lý"),
                honour(2025, "14701", "Xã Yên Mô"),
                honour(2025, null, "<i>Nơi nào</i> \"đó\"")));
    }

    @Test
    void whatIsAskedDecidesThePicture() throws Exception {
        var official = Signed.in(web);
        var pictures = Map.of(
                "hang=nam", "Biểu đồ xu hướng",
                "hang=nam&cot=doi-tuong", "Biểu đồ xu hướng",
                "hang=nam&cot=loai-hinh", "Nhiều biểu đồ nhỏ",
                "hang=cap", "Biểu đồ tỷ trọng",
                "hang=phan-loai", "Biểu đồ xếp hạng",
                "hang=danh-hieu", "Biểu đồ xếp hạng",
                "hang=don-vi-hien-nay", "Biểu đồ xếp hạng",
                "hang=cap&cot=doi-tuong", "Biểu đồ so sánh",
                "hang=don-vi&cot=nam", "Nhiều biểu đồ nhỏ");
        for (var picture : pictures.entrySet()) {
            assertThat(page(official, "/thong-ke?" + picture.getKey()))
                    .as(picture.getKey())
                    .contains("role=\"img\" aria-label=\"" + picture.getValue())
                    .containsOnlyOnce("role=\"img\"")
                    .contains("<caption", "at-300", "at-880")
                    .doesNotContain(" style=", "<script");
        }
    }

    @Test
    void theOfficialMayChooseAnotherAndAnotherOnlyIfItFits() throws Exception {
        var official = Signed.in(web);
        var map = page(official, "/thong-ke?hang=don-vi-hien-nay&nam=2025&hinh=ban-do");
        assertThat(map)
                .contains("aria-label=\"Bản đồ các xã, phường.", "id=\"land\"", "Phường Phủ Lý: 2; Xã Yên Mô: 1")
                .contains("vietnamese-provinces-database (MIT")
                .contains("aria-current=\"true\">Bản đồ</a>")
                .contains("/thong-ke.pdf?hang=don-vi-hien-nay&amp;nam=2025&amp;hinh=ban-do");
        assertThat(page(official, "/thong-ke?hang=don-vi-hien-nay&nam=2019"))
                .as("nothing of 2019 lies on the map")
                .doesNotContain(">Bản đồ</a>");
        for (var wrong : List.of("hang=cap&hinh=ban-do", "hang=nam&hinh=ty-trong", "hang=nam&hinh=banh")) {
            assertThat(official.get("/thong-ke.xlsx?" + wrong).getResponse().getStatus())
                    .isEqualTo(400);
            var response = official.get("/thong-ke?" + wrong).getResponse();
            assertThat(response.getStatus()).as(wrong).isEqualTo(400);
            assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("Cách vẽ “");
        }
        assertThat(official.get("/?hinh=ban-do").getResponse().getStatus()).isEqualTo(400);
        assertThat(official.get("/thong-ke.csv?hang=nam&hinh=xep-hang")
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aNameInAPictureIsTextNotMarkup() throws Exception {
        assertThat(page(Signed.in(web), "/thong-ke?hang=don-vi&nam=2025"))
                .contains("&lt;i&gt;Nơi")
                .doesNotContain("<i>Nơi");
    }

    @Test
    void thePaperHasThePictureInLinesAndShapesAndSaysItInWords() throws Exception {
        var official = Signed.in(web);
        for (var kind : List.of("xep-hang", "ban-do")) {
            var response = official.get("/thong-ke.pdf?hang=don-vi-hien-nay&nam=2025&hinh=" + kind)
                    .getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
            try (var pdf = Loader.loadPDF(response.getContentAsByteArray())) {
                var told = pdf.getDocument().getObjectsByType(COSName.getPDFName("StructElem")).stream()
                        .map(element -> ((COSDictionary) element.getObject()).getString(COSName.ALT))
                        .filter(Objects::nonNull)
                        .toList();
                if (kind.equals("ban-do")) {
                    assertThat(told).anyMatch(words -> words.startsWith("Bản đồ các xã, phường."));
                    assertThat(new PDFTextStripper().getText(pdf)).contains("vietnamese-provinces-database");
                } else {
                    assertThat(told).as("the bars of the table are one").isEmpty();
                }
            }
        }
    }

    @Test
    void theSharesOfATableAreAHundred() throws Exception {
        facts.clear();
        for (String kind : List.of("MERIT", "SUDDEN", "FOREIGN")) {
            facts.write(List.of(honour(2025, "13285", "Phường Phủ Lý", kind)));
        }
        var page = page(Signed.in(web), "/thong-ke?hang=loai-hinh");
        assertThat(page).contains(">33,4%<", ">33,3%<", "33,4% (1)", "33,3% (1)");
    }

    @Test
    void theStartPageShowsTheYearWithATableForEachPicture() throws Exception {
        var page = page(Signed.in(web), "/?nam=2025");
        assertThat(page)
                .contains("id=\"years\"", "id=\"units\"", "id=\"cap\"", "id=\"loai-hinh\"", "id=\"danh-hieu\"")
                .contains("Bản đồ các xã, phường", "/man-hinh?nam=2025", "hinh=ban-do");
        assertThat(page.split("role=\"img\"", -1)).hasSameSizeAs(page.split("<details class=\"sight-table\"", -1));
        assertThat(page(Signed.in(web), "/?nam=1999"))
                .contains("Chưa có khen thưởng nào")
                .doesNotContain("role=\"img\"");
    }

    @Test
    void whoIsLimitedToUnitsSeesTheirsRankedAndNotTheMapOfTheProvince() throws Exception {
        var limited = Signed.in(web, name -> facts.limit(name, "13285"));
        for (String address : List.of("/?nam=2025", "/man-hinh?nam=2025")) {
            assertThat(page(limited, address))
                    .as(address)
                    .contains("Phạm vi: Phường Phủ Lý", "Nhiều nhất – Phường Phủ Lý: 2.")
                    .doesNotContain("Yên Mô", "id=\"land\"");
        }
        assertThat(page(limited, "/man-hinh?nam=2025")).contains("class=\"wall-number\">2</p>");
    }

    @Test
    void theWallIsTheOnlyPageWithAScriptAndItsOwn() throws Exception {
        var official = Signed.in(web);
        for (String language : List.of("vi", "en")) {
            var wall = official.get("/man-hinh?nam=2025&lang=" + language).getResponse();
            assertThat(wall.getHeaders("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'");
            assertThat(wall.getContentAsString(StandardCharsets.UTF_8))
                    .contains("<html lang=\"" + language + "\"", "reporting-wall", "at-wall")
                    .containsOnlyOnce("<script")
                    .containsOnlyOnce("<h1")
                    .doesNotContain("??", " style=");
        }
        assertThat(official.get("/").getResponse().getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .doesNotContain("script-src");
        assertThat(official.get("/man-hinh?cap=STATE").getResponse().getStatus())
                .isEqualTo(400);
        assertThat(page(official, "/man-hinh?nam=1999")).contains("chưa có khen thưởng nào được công bố");
        assertThat(web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/man-hinh"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .contains("/login");
    }

    private static String page(Signed official, String address) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static HonourFactRow honour(int year, @Nullable String unit, String name) {
        return honour(year, unit, name, "MERIT");
    }

    private static HonourFactRow honour(int year, @Nullable String unit, String name, String kind) {
        return new HonourFactRow(
                Ids.next(),
                "PERSON",
                "Nguyễn Văn Ảnh",
                null,
                null,
                "bang-khen-tinh",
                "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "PROVINCE",
                30,
                kind,
                year,
                year,
                "9001/QĐ-UBND",
                LocalDate.of(year + 1, 1, 18),
                unit,
                name,
                unit,
                name,
                false);
    }
}
