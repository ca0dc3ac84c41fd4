package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicMove;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.TestDatabase;

/** The page of a recipient: every honour with its decision, namesakes apart. */
@PortalTest
class RecipientPageTest {

    private final Reader reader;
    private final TestShowcase showcase = new TestShowcase(TestDatabase.shared());

    RecipientPageTest(@LocalServerPort int port) {
        this.reader = new Reader(port);
    }

    @BeforeEach
    void awaitCopy() throws InterruptedException {
        reader.within3Seconds("/vinh-danh/p120", page -> page.statusCode() == 200);
    }

    @Test
    void tellsEveryHonourOfARecipientWithItsDecision() {
        var page = reader.get("/duoc-vinh-danh/r-hoa");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Nguyễn Thị Hòa")
                .contains("2 lần được khen thưởng")
                .contains("/vinh-danh/h1\"")
                .contains("/vinh-danh/h1-truoc\"")
                .contains("/quyet-dinh/qd-9087")
                .contains("/quyet-dinh/qd-9088");
        assertThat(reader.get("/duoc-vinh-danh/r-hoa?lang=en").body()).contains("Honoured 2 times, for 2020");
        assertThat(reader.get("/vinh-danh/h1").body()).contains("/duoc-vinh-danh/r-hoa");
        assertThat(reader.get("/vinh-danh?q=" + Reader.encode("Nguyễn Thị Hòa")).body())
                .contains("/duoc-vinh-danh/r-hoa")
                .contains("2 lần được khen thưởng");
    }

    @Test
    void hasAPageForCollectivesAndHouseholds() {
        assertThat(reader.get("/duoc-vinh-danh/r-tt").body())
                .contains("Tập thể cán bộ")
                .contains("Một lần được khen thưởng");
        assertThat(reader.get("/duoc-vinh-danh/r-ho").body()).contains("Hộ gia đình ông Đinh Văn Phúc");
    }

    @Test
    void keepsNamesakesApartAndNamesThem() throws InterruptedException {
        showcase.show(
                PublicKind.HONOUR,
                "hoa-khac",
                FakeProvince.honour(
                        "hoa-khac",
                        RecipientKind.PERSON,
                        "r-hoa-khac",
                        "Bà",
                        "Nguyễn Thị Hoà",
                        "Bác sĩ",
                        "Trạm Y tế xã Kênh Gà",
                        "qd-9087",
                        130));
        var page = reader.within3Seconds("/duoc-vinh-danh/r-hoa", p -> p.body().contains("Trạm Y tế xã Kênh Gà"));
        assertThat(page.body())
                .contains("Người, tập thể khác cùng tên")
                .contains("/duoc-vinh-danh/r-hoa-khac")
                .contains("2 lần được khen thưởng")
                .doesNotContain("/vinh-danh/hoa-khac\"");
    }

    @Test
    void leadsToTheOneWhomTwoTurnedOutToBe() throws InterruptedException {
        showcase.show(PublicKind.MOVED, "recipient/r-doi", new PublicMove("RECIPIENT", "r-doi", "r-hoa"));
        var answer = reader.within3Seconds("/duoc-vinh-danh/r-doi?lang=en", p -> p.statusCode() == 301);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/duoc-vinh-danh/r-hoa?lang=en");
        showcase.hide(PublicKind.MOVED, "recipient/r-doi");
    }

    @Test
    void showsManyHonoursPageByPage() throws InterruptedException {
        var many = new ArrayList<FakeProvince.Shown>();
        for (int i = 1; i <= 61; i++) {
            many.add(new FakeProvince.Shown(
                    PublicKind.HONOUR,
                    "nhieu-" + i,
                    FakeProvince.honour(
                            "nhieu-" + i, RecipientKind.COLLECTIVE, "r-nhieu", "", "Đoàn Chèo", "", "", "qd-9087", i)));
        }
        showcase.show(many);
        var first = reader.within3Seconds("/duoc-vinh-danh/r-nhieu", p -> p.statusCode() == 200);
        assertThat(first.body()).contains("61 lần được khen thưởng", "/vinh-danh/nhieu-50\"", "trang=2");
        assertThat(first.body()).doesNotContain("/vinh-danh/nhieu-51\"");
        assertThat(reader.get("/duoc-vinh-danh/r-nhieu?trang=2").body())
                .contains("61 lần được khen thưởng", "/vinh-danh/nhieu-51\"", "/vinh-danh/nhieu-61\"");
        assertThat(reader.get("/duoc-vinh-danh/r-nhieu?trang=3").statusCode()).isEqualTo(404);
        many.forEach(shown -> showcase.hide(shown.kind(), shown.code()));
    }

    @Test
    void isGoneWithTheLastHonour() throws InterruptedException {
        showcase.show(PublicKind.HONOUR, "le-loi", FakeProvince.honour("le-loi", "Lê Thị Lợi", "Sở Tài chính"));
        reader.within3Seconds("/duoc-vinh-danh/rle-loi", p -> p.statusCode() == 200);
        showcase.hide(PublicKind.HONOUR, "le-loi");
        assertThat(reader.within3Seconds("/duoc-vinh-danh/rle-loi", p -> p.statusCode() == 404)
                        .statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/duoc-vinh-danh/%3Cscript%3E").statusCode()).isEqualTo(404);
    }
}
