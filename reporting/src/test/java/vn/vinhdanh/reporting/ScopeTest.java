package vn.vinhdanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;

/** Who has units sees their figures only, on every page and in every file, and is told so. */
@ReportingTest
class ScopeTest {

    private final MockMvc web;
    private final Facts facts = new Facts(TestDatabase.shared());
    private final String own = "u" + Ids.code(Ids.next());

    ScopeTest(MockMvc web) {
        this.web = web;
    }

    @BeforeEach
    void enter() {
        facts.clear();
        facts.unit(own, null);
        facts.unit(own + "-below", own);
        facts.unit(own + "-old", null);
        facts.unit(own + "-oldbelow", own + "-old");
        facts.unit(own + "-split", null);
        facts.unit(own + "-other", null);
        facts.takesOver(own, own + "-old", "MERGE");
        facts.takesOver(own, own + "-split", "SPLIT");
        facts.write(List.of(
                row(own, "Này Trong"),
                row(own + "-below", "Này Dưới"),
                row(own + "-old", "Này Cũ"),
                row(own + "-oldbelow", "Này Xóm Cũ"),
                row(own + "-split", "Kẻ Chia"),
                row(own + "-other", "Kẻ Ngoài"),
                row(null, "Kẻ Không Đơn Vị")));
    }

    @Test
    void countsTheHonoursOfTheUnitsBelowAndTakenOver() throws Exception {
        var official = Signed.in(web, name -> facts.limit(name, own));
        assertThat(csv(official, "/thong-ke/danh-sach.csv"))
                .contains("Này Trong", "Này Dưới", "Này Cũ", "Này Xóm Cũ", "Phạm vi: Đơn vị " + own)
                .doesNotContain("Kẻ ");
        assertThat(csv(official, "/thong-ke.csv?hang=doi-tuong"))
                .contains("# Cộng;4", "Phạm vi: Đơn vị " + own)
                .doesNotContain("Không lọc");
    }

    @Test
    void saysTheLimitOnEveryPage() throws Exception {
        var official = Signed.in(web, name -> facts.limit(name, own));
        for (var address : List.of("/", "/thong-ke?hang=danh-hieu", "/thong-ke?hang=don-vi", "/thong-ke/danh-sach")) {
            assertThat(page(official, address))
                    .contains("Phạm vi: Đơn vị " + own)
                    .doesNotContain("Kẻ ", own + "-other");
        }
        assertThat(page(official, "/")).contains(">4</a>");
        assertThat(page(official, "/thong-ke/danh-sach?ten-don-vi=other")).doesNotContain("Kẻ ");
        assertThat(page(official, "/thong-ke/danh-sach?don-vi=" + own + "-other"))
                .doesNotContain("Kẻ ");
        assertThat(official.get("/thong-ke.xlsx?hang=danh-hieu").getResponse().getStatus())
                .isEqualTo(200);
        assertThat(official.get("/thong-ke.pdf?hang=danh-hieu").getResponse().getStatus())
                .isEqualTo(200);
    }

    @Test
    void showsAllWithoutALimitAndNothingToAnOfficerWithoutAUnit() throws Exception {
        var all = Signed.in(web);
        assertThat(page(all, "/")).contains(">7</a>").doesNotContain("Phạm vi");
        var officer = Signed.in(web, name -> facts.role(name, "UNIT_OFFICER"));
        assertThat(csv(officer, "/thong-ke/danh-sach.csv")).doesNotContain("Này ", "Kẻ ");
        assertThat(page(officer, "/thong-ke?hang=danh-hieu")).contains("tài khoản chưa gắn đơn vị nào");
    }

    @Test
    void aUnitOfficerAndABlocHeadSeeTheFiguresOfTheirUnitAndBelow() throws Exception {
        for (String role : List.of("UNIT_OFFICER", "BLOC_HEAD")) {
            var official = Signed.in(web, role, name -> facts.limit(name, own));
            assertThat(page(official, "/")).contains(">4</a>", "Phạm vi: Đơn vị " + own);
            assertThat(page(official, "/thong-ke?hang=don-vi"))
                    .contains("Phạm vi: Đơn vị " + own, "4 lượt khen thưởng", "chỉ ghi đơn vị bằng chữ")
                    .doesNotContain("Kẻ ", "trường hợp ghi đơn vị bằng chữ");
            assertThat(csv(official, "/thong-ke.csv?hang=don-vi"))
                    .contains("# Cộng;4")
                    .doesNotContain("Ghi đơn vị bằng");
            assertThat(csv(official, "/thong-ke/danh-sach.csv"))
                    .contains("Này Xóm Cũ")
                    .doesNotContain("Kẻ ");
            var nobody = Signed.in(web, role, name -> {});
            assertThat(page(nobody, "/thong-ke")).contains("tài khoản chưa gắn đơn vị nào", "0 lượt khen thưởng");
            assertThat(csv(nobody, "/thong-ke/danh-sach.csv")).doesNotContain("Này ", "Kẻ ");
            assertThat(csv(nobody, "/thong-ke.csv")).contains("# Cộng;0");
        }
    }

    private static String page(Signed official, String address) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String csv(Signed official, String address) throws Exception {
        return page(official, address);
    }

    private HonourFactRow row(@Nullable String unit, String name) {
        return new HonourFactRow(
                Ids.next(),
                "PERSON",
                name,
                "FEMALE",
                null,
                "BKT",
                "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "PROVINCE",
                30,
                "MERIT",
                2020,
                2020,
                "9001/QĐ-UBND",
                LocalDate.of(2021, 1, 18),
                unit,
                unit == null ? "Nơi nào đó" : "Đơn vị " + unit,
                unit,
                unit == null ? "Nơi nào đó" : "Đơn vị " + unit,
                true);
    }
}
