package vn.vinhdanh.portal.honour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        var others = FakeProvince.decision("qd-12", "12/QĐ-UBND", LocalDate.of(2021, 1, 5), 3);
        shown.add(new FakeProvince.Shown(PublicKind.DECISION, others.code(), others));
        for (int year = 2012; year < 2019; year++) {
            var d = FakeProvince.decision(
                    "qd-77-" + year, "77/QĐ-" + (year == 2013 ? "BYT" : "UBND"), LocalDate.of(year, 5, 1), 0);
            shown.add(new FakeProvince.Shown(
                    PublicKind.DECISION, d.code(), year == 2013 ? by(d, "Bộ trưởng Bộ Y tế") : d));
        }
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
                honour("duoc-vu", "Bà", "Vũ Thị Được", "Trường Mầm non Hoa Mai", others),
                honour("nam", "Ông", "Lê Văn Năm", "Trạm Y tế xã Gia Hòa", others),
                honour("cong", "", "Hội Người có công tỉnh", "Hội Người có công tỉnh", others),
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
                "09/QĐ-TTg;qd-09;1",
                "411/2026/QĐ-UBND;qd-411-2026;3",
                "Quyết định số 411/2024/QĐ-UBND;qd-411-2024;1",
                "quyết định khen thưởng số 411;qd-411-2026 qd-411-2024;4",
                "quyết định của Chủ tịch tỉnh số 411;qd-411-2026 qd-411-2024;4",
                "quyết định của Chủ tịch UBND tỉnh số 411 năm 2024;qd-411-2024;1",
                "QĐ ngày 09/02/2026 số 411;qd-411-2026;3",
                "so 411 nam 2026;qd-411-2026;3",
                "số 411 năm 2026;qd-411-2026;3",
                "danh sách quyết định 411 năm 2026;qd-411-2026;3",
                "những người được khen trong quyết định 411 năm 2026;qd-411-2026;3",
                "tìm 411 2026;qd-411-2026;3",
                "who received awards in decision no 411 of 2026;qd-411-2026;3"
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

    @ParameterizedTest
    @CsvSource({"QĐ 411 ngày 05/03/2026, qd-411-2026, 05/03/2026", "411/2019/QĐ-UBND, qd-411-2026 qd-411-2024, 2019"})
    void keepsTheYearOfADecisionWhoseDayIsAnother(String words, String decisions, String notSo) {
        var answer = ask(words);
        assertThat(answer.decisions()).extracting(PublicDecision::code).containsExactly(decisions.split(" "));
        assertThat(answer.how()).isEqualTo(HonourAnswer.How.PARTIAL);
        assertThat(answer.reading().ignored()).containsExactly(notSo);
    }

    @Test
    void saysHowManyMoreDecisionsHaveTheNumber() {
        var answer = ask("quyết định 77");
        assertThat(answer.decisions()).hasSize(5);
        assertThat(answer.numbered().more()).isEqualTo(2);
        assertThat(search.decisionsNamed(answer.numbered().words())).isPresent();
        assertThat(ask("quyết định 77 năm 2017").numbered()).satisfies(numbered -> {
            assertThat(numbered.newest()).hasSize(1);
            assertThat(numbered.more()).isZero();
        });
        assertThat(ask("quyết định 77 của Bộ Y tế").decisions())
                .extracting(PublicDecision::code)
                .containsExactly("qd-77-2013");
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
        assertThat(answer.reading().apart()).isEmpty();
    }

    @Test
    void saysWhichWordIsNotBesideTheOthers() {
        var answer = ask("Nguyễn Thị Hòa Khiêm");
        assertThat(answer.honours()).extracting(PublicHonour::code).first().isEqualTo("hoa");
        assertThat(answer.reading().ignored()).containsExactly("Khiêm");
        assertThat(answer.reading().apart()).containsExactly("Khiêm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nguyễn Văn Sơn được khen gì;son;được khen gì",
                "Nguyễn Văn Sơn được khen năm nào?;son;được khen năm nào",
                "Nguyễn Văn Sơn được tặng bằng khen mấy lần;son;được tặng mấy lần",
                "Nguyễn Văn Sơn có được khen không;son;có được khen không",
                "nguyen van son duoc khen gi;son;duoc khen gi",
                "nguyen van son duoc khen nam nao;son;duoc khen nam nao",
                "nguyeenx vawn sown dduowcj khen gif;son;dduowcj khen gif",
                "bác sĩ Lý Mỹ Kỳ đã được tặng những gì;ly;đã được tặng những gì",
                "cho tôi biết Nguyễn Thị Hòa được khen bao giờ;hoa;cho tôi biết được khen bao giờ",
                "Tìm Nguyễn Thị Hòa ở Sở Y tế;hoa;Tìm ở",
                "ai ở Sở Nội vụ được khen năm 2020;ong;ai ở được khen năm",
                "Công ty Hòa Phát có ai được bằng khen không;co;có ai được không",
                "what awards did Nguyen Van Son receive;son;what awards did receive",
                "when was Lý Mỹ Kỳ honoured;ly;when was honoured",
                "awards of Nguyễn Thị Hòa;hoa;awards of",
                "how many times was Dang Van Duc commended;duc;how many times was commended",
                "Vũ Thị Được được khen gì;duoc-vu;được khen gì",
                "vu thi duoc duoc khen gi;duoc-vu;duoc khen gi",
                "Lê Văn Năm được khen năm nào;nam;được khen năm nào",
                "Vũ Thị Được;duoc-vu;",
                "chị Được;duoc-vu;",
                "Hội Người có công tỉnh được khen gì;cong;được khen gì"
            })
    void setsAsideWordsThatOnlyAsk(String words, String code, @Nullable String asking) {
        var answer = ask(words);
        assertThat(answer.honours()).extracting(PublicHonour::code).containsExactly(code);
        assertThat(answer.how()).isEqualTo(HonourAnswer.How.EXACT);
        assertThat(String.join(" ", answer.reading().asking())).isEqualTo(asking == null ? "" : asking);
    }

    @ParameterizedTest
    @CsvSource({
        "ai được Bằng khen năm 2020, 10",
        "who received certificates of merit in 2020, 10",
        "những người được Bằng khen của Chủ tịch UBND tỉnh, 10",
        "danh sách những người được khen năm 2020, 10",
        "danh sách khen thưởng, 10",
        "ai được khen năm 1999, 0"
    })
    void listsThoseWhoAreAskedForByYearOrAward(String words, long total) {
        assertThat(ask(words).total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nguyễn Thị Hòa Khiêm Sơn;hoa;;Khiêm Sơn",
                "Khiêm Nguyễn Thị Hòa Sơn;hoa;;Khiêm Sơn",
                "Nguyễn Thị Khiêm Hòa Sơn;hoa;;Khiêm Sơn",
                "Nguyễn Thị Hòa Khiêm Sơn xyzq;hoa;xyzq;Khiêm Sơn",
                "xyzq Nguyễn Văn Sơn qqwz Khiêm Triệu được khen gì;son;xyzq qqwz;Khiêm Triệu",
                "Nguyễn Thị Hòa Sở Y tế Khiêm Triệu;hoa;;Khiêm Triệu",
                "Sản Nhi Khiêm Triệu Bệnh viện;ly;;Khiêm Triệu",
                "Nguyễn Thị Hòa quyết định 411 Triệu;hoa;;Triệu"
            })
    void namesEachWordThatFailed(String words, String code, @Nullable String absent, String apart) {
        var answer = ask(words);
        assertThat(answer.honours()).extracting(PublicHonour::code).containsExactly(code);
        assertThat(answer.how()).isEqualTo(HonourAnswer.How.PARTIAL);
        assertThat(answer.reading().absent()).isEqualTo(absent == null ? List.of() : List.of(absent.split(" ")));
        assertThat(answer.reading().apart()).containsExactly(apart.split(" "));
    }

    @Test
    void forgivesNoDigit() {
        assertThat(ask("Nguyễn Văn Sơn 2019").reading().ignored()).containsExactly("2019");
    }

    @Test
    void findsAnAwardByItsAbbreviationAndItsEnglishName() {
        assertThat(ask("BK").total()).isEqualTo(10);
        assertThat(codes("BK Nguyễn Văn Sơn")).containsExactly("son");
        assertThat(ask("certificate of merit").total()).isEqualTo(10);
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
                .isBetween(1, Asking.MOST_SEARCHES + 10);
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

    private static PublicDecision by(PublicDecision d, String authority) {
        return new PublicDecision(
                d.code(),
                d.number(),
                d.title(),
                authority,
                d.decidedOn(),
                d.signer(),
                d.signerPost(),
                d.file(),
                d.honourCount(),
                d.awards(),
                d.ceremonyOn(),
                d.campaignSlug(),
                d.publishedAt(),
                d.correctionNote(),
                d.demo());
    }

    private static HonourAnswer ask(String words) {
        return search.answer(HonourQuestion.of(words, "", "", "", "", "", ""), 0, 20);
    }

    private static List<String> codes(String words) {
        return ask(words).honours().stream().map(PublicHonour::code).toList();
    }
}
