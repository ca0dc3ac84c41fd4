package vn.vinhdanh.portal.honour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.portal.FakeProvince;
import vn.vinhdanh.portal.copy.CopyOf;
import vn.vinhdanh.portal.copy.DecisionCampaigns;

/** Questions as citizens put them: with titles, keystrokes, initials, numbers of decisions, and words that nothing has. */
class AskingAsPeopleAskTest {

    private static HonourSearch search;

    @BeforeAll
    static void index() throws IOException {
        var shown = new ArrayList<FakeProvince.Shown>();
        var now = FakeProvince.decision("qd-411-2026", "411/QĐ-UBND", LocalDate.of(2026, 2, 9), 3);
        var before = FakeProvince.decision("qd-411-2024", "411/QĐ-UBND", LocalDate.of(2024, 5, 3), 1);
        var normative = FakeProvince.decision("qd-15-2024", "15/2024/QĐ-UBND", LocalDate.of(2024, 6, 1), 1);
        var zero = FakeProvince.decision("qd-09", "09/QĐ-TTg", LocalDate.of(2020, 1, 5), 1);
        for (PublicDecision d : List.of(now, before, normative, zero)) {
            shown.add(new FakeProvince.Shown(PublicKind.DECISION, d.code(), d));
        }
        for (PublicHonour h : List.of(
                honour("hoa", "Bà", "Nguyễn Thị Hòa", "Sở Y tế", now),
                honour("ly", "", "Lý Mỹ Kỳ", "Bệnh viện Sản Nhi", now),
                honour("ong", "Ông", "Ông Ích Khiêm", "Sở Nội vụ", now),
                honour("son", "Ông", "Nguyễn Văn Sơn", "UBND phường Vân Giang", before),
                honour("trieu", "Ông", "Phạm Quang Huy", "Trường THPT Bà Triệu", normative),
                honour("co", "Bà", "Tạ Thu Hà", "Công ty Cổ phần Hòa Phát", normative),
                honour("duc", "Ông", "Đặng Văn Đức", "Phòng Nội vụ huyện Gia Viễn", zero))) {
            shown.add(new FakeProvince.Shown(PublicKind.HONOUR, h.code(), h));
        }
        shown.add(new FakeProvince.Shown(
                PublicKind.AWARD,
                "bk-tinh",
                FakeProvince.award("bk-tinh", false, "Bằng khen của Chủ tịch UBND tỉnh", "PROVINCE")));
        var copy = CopyOf.records(shown);
        search = new HonourSearch(copy, new DecisionCampaigns(copy));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "411/QĐ-UBND;qd-411-2026 qd-411-2024;4",
                "411;qd-411-2026 qd-411-2024;4",
                "quyết định 411 năm 2026;qd-411-2026;3",
                "QĐ số 411 ngày 09/02/2026;qd-411-2026;3",
                "QĐ 411 ngày 9 tháng 2 năm 2026;qd-411-2026;3",
                "411 2026;qd-411-2026;3",
                "qd411 2024;qd-411-2024;1",
                "Quyết định số: 411/QĐ-UBND ngày 09/02/2026 của Chủ tịch UBND tỉnh;qd-411-2026;3",
                "15/2024/QĐ-UBND;qd-15-2024;2",
                "15/2024;qd-15-2024;2",
                "quyết định 9;qd-09;1",
                "09/QĐ-TTg;qd-09;1"
            })
    void bringsTheDecisionFirstThenItsPeople(String words, String decisions, long total) {
        var answer = ask(words);
        assertThat(answer.decisions()).extracting(PublicDecision::code).containsExactly(decisions.split(" "));
        assertThat(answer.total()).isEqualTo(total);
        assertThat(answer.how()).isEqualTo(HonourAnswer.How.EXACT);
        assertThat(answer.honours()).allMatch(h -> decisions.contains(h.decisionCode()));
    }

    @Test
    void saysThatADecisionIsOfAnotherYear() {
        var answer = ask("quyết định 411/QĐ-UBND năm 2019");
        assertThat(answer.decisions()).hasSize(2);
        assertThat(answer.how()).isEqualTo(HonourAnswer.How.PARTIAL);
        assertThat(answer.reading().ignored()).containsExactly("2019");
    }

    @Test
    void saysThatADecisionIsNotThere() {
        var answer = ask("quyết định số 9999");
        assertThat(answer.total()).isZero();
        assertThat(answer.decisions()).isEmpty();
    }

    @Test
    void findsAPersonInADecision() {
        assertThat(codes("Nguyễn Thị Hòa quyết định 411")).containsExactly("hoa");
    }

    @ParameterizedTest
    @CsvSource({
        "BS.Lý Mỹ Kỳ, ly",
        "PGS.TS.BS Lý Mỹ Kỳ, ly",
        "bs ly my ky, ly",
        "đ/c Nguyễn Văn Sơn, son",
        "đồng chí Nguyễn Văn Sơn, son",
        "Thượng tá Nguyễn Văn Sơn, son",
        "ThS. Nguyễn Thi Hòaa, hoa",
        "cô Hòa, hoa",
        "Ông Ích Khiêm, ong",
        "ông Ông Ích Khiêm, ong",
        "Ông Ích Khim, ong",
        "Bà Triệu, trieu",
        "nguyeenx thij hoaf, hoa",
        "NGUYEENX THIJ HOAF, hoa",
        "nguyenx thij hoaf, hoa",
        "nguye6n4 thi5 hoa2, hoa",
        "nguyen64 thi5 hoa2, hoa",
        "BS. nguyeenx thij hoaf, hoa",
        "nguyeenx thij ho, hoa",
        "ddawngj vawn dduwcs, duc",
        "d9a8ng5 va8n d9u7c1, duc",
        "Ng. V. Sơn, son",
        "N V Sơn, son",
        "NV Sơn, son",
        "Nguyễn V. Sơn, son",
        "N.T. Hòa, hoa",
        "N. Thị Hòa, hoa",
        "N.T. Hòa Sở Y tế, hoa",
        "Đ.V. Đức, duc",
        "nguyenvanson, son",
        "nguyen vanson, son",
        "NguyễnVănSơn, son",
        "nguyenvanson van giang, son",
        "nguyenthiho, hoa",
        "Nguyễn Văn Sơn P. Vân Giang, son",
        "UBND P.Vân Giang, son",
        "P. Nội vụ huyện Gia Viễn, duc",
        "Ðặng Văn Ðức, duc",
        "Nguyễn Thị Hoà, hoa"
    })
    void findsWhoIsMeant(String words, String code) {
        assertThat(codes(words)).first().isEqualTo(code);
    }

    @Test
    void saysWhichTitleWasSetAside() {
        assertThat(ask("PGS.TS Lý Mỹ Kỳ").reading().titles()).isEqualTo("PGS TS");
        assertThat(ask("Lý Mỹ Kỳ").reading().titles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bác sĩ", "thượng tá", "ông bà"})
    void keepsTitlesThatAreAllThereIs(String words) {
        assertThat(ask(words).reading().titles()).isEmpty();
    }

    @Test
    void saysHowKeystrokesWereRead() {
        var reading = ask("nguyeenx thij hoaf").reading();
        assertThat(reading.decoded()).isTrue();
        assertThat(reading.words()).isEqualTo("nguyễn thị hòa");
    }

    @ParameterizedTest
    @CsvSource({
        "nguyeenx, nguyễn",
        "nguyenex, nguyễn",
        "dduwowcj, được",
        "huowngf, hường",
        "toanf, toàn",
        "khuyeenr, khuyển",
        "quys, quý",
        "giaos, giáo",
        "thuyf, thùy",
        "muwaf, mừa",
        "hoanf, hoàn",
        "khoer, khỏe",
        "loanj, loạn",
        "nguye64n, nguyễn",
        "to6ng1, tống",
        "d9uo7ng2, đường",
        "xua6n, xuân",
        "nghieemj, nghiệm",
        "yeens, yến",
        "hello, hello",
        "ths, ths",
        "cstd, cstd",
        "2020, 2020",
        "thanh, thanh",
        "gd&ddt, gd&ddt"
    })
    void readsASyllable(String typed, String read) {
        assertThat(Keystrokes.read(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzq Nguyễn Văn Sơn", "Nguyễn Văn Sơn xyzq"})
    void saysWhichWordNothingHas(String words) {
        var answer = ask(words);
        assertThat(answer.honours()).extracting(PublicHonour::code).first().isEqualTo("son");
        assertThat(answer.how()).isEqualTo(HonourAnswer.How.PARTIAL);
        assertThat(answer.reading().ignored()).containsExactly("xyzq");
        assertThat(answer.reading().apart()).isFalse();
    }

    @Test
    void saysWhichWordIsNotBesideTheOthers() {
        var answer = ask("Nguyễn Thị Hòa Khiêm");
        assertThat(answer.honours()).extracting(PublicHonour::code).first().isEqualTo("hoa");
        assertThat(answer.reading().ignored()).containsExactly("Khiêm");
        assertThat(answer.reading().apart()).isTrue();
    }

    @Test
    void findsAnAwardByItsAbbreviationAndItsEnglishName() {
        assertThat(ask("BK").total()).isEqualTo(7);
        assertThat(codes("BK Nguyễn Văn Sơn")).containsExactly("son");
        assertThat(ask("certificate of merit").total()).isEqualTo(7);
        assertThat(codes("certificate of merit Lý Mỹ Kỳ")).containsExactly("ly");
    }

    /** Whatever is typed, the index is asked no more than this; and a name that is there no more than before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Hòa Sơn Khiêm Kỳ Đức Hà Huy Triệu Phát Nhi",
                "nguyeenx thij hoaf zz yy xx ww vv uu tt ss rr",
                "a b c d e f g h i k l m",
                "BS TS Ng V hòaa sown qqqq phường x p h q"
            })
    void asksTheIndexABoundedNumberOfTimes(String words) {
        assertThat(search.find(HonourQuestion.of(Map.of("q", words))).searches())
                .isBetween(1, Finding.MOST_SEARCHES + 10);
    }

    @Test
    void asksNoMoreThanBeforeForANameThatIsThere() {
        assertThat(search.find(HonourQuestion.of(Map.of("q", "Nguyễn Thị Hòa"))).searches())
                .isEqualTo(2);
        assertThat(search.find(HonourQuestion.of(Map.of("q", "nguyen thi hoa"))).searches())
                .isEqualTo(2);
    }

    private static PublicHonour honour(String code, String salutation, String name, String unit, PublicDecision d) {
        var h = FakeProvince.honour(code, RecipientKind.PERSON, "r" + code, salutation, name, "", unit, d.code(), 1);
        return new PublicHonour(
                h.code(),
                h.recipientKind(),
                h.recipientCode(),
                h.salutation(),
                h.name(),
                h.post(),
                h.unit(),
                h.unitCode(),
                "bk-tinh",
                "Bằng khen của Chủ tịch UBND tỉnh",
                false,
                h.achievement(),
                h.yearFrom(),
                h.yearTo(),
                h.period(),
                h.schoolYear(),
                h.commendationKind(),
                d.code(),
                d.number(),
                d.decidedOn(),
                d.authority(),
                h.publishedAt(),
                h.ordinal(),
                h.correctionNote(),
                h.demo());
    }

    private static HonourAnswer ask(String words) {
        return search.answer(HonourQuestion.of(words, "", "", "", "", "", ""), 0, 20);
    }

    private static List<String> codes(String words) {
        return ask(words).honours().stream().map(PublicHonour::code).toList();
    }
}
