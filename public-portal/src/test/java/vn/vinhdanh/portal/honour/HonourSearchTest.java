package vn.vinhdanh.portal.honour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.portal.FakeProvince;
import vn.vinhdanh.portal.copy.CopyOf;
import vn.vinhdanh.portal.copy.DecisionCampaigns;

/** Names are found however they are typed, and those meant come first. */
class HonourSearchTest {

    private static final List<PublicHonour> HONOURS = new ArrayList<>();
    private static HonourSearch search;

    @BeforeAll
    static void index() throws IOException {
        var names = List.of(
                "Nguyễn Thị Hòa",
                "Nguyễn Thị Hoa",
                "Nguyễn Thị Hoà",
                "Nguyễn Thị Hỏa",
                "Đặng Văn Đức",
                "Dang Van Duc",
                "Lý Mỹ Kỳ",
                "Trần Quý",
                "Vũ Thúy Nga",
                "Phạm Khỏe",
                "Đỗ Ước",
                "Hồ Ân",
                "Lê Thị Bích Ngọc");
        int i = 0;
        for (String name : names) {
            HONOURS.add(FakeProvince.honour("n" + i++, name, "Trường THPT Gia Viễn A"));
        }
        HONOURS.add(FakeProvince.honour("unit", "Tạ Văn Minh", "UBND xã Khánh Nhạc, huyện Yên Khánh"));
        var random = new Random(7);
        var families = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô");
        var middles = List.of("Văn", "Thị", "Hữu", "Đức", "Ngọc", "Minh", "Thanh", "Quốc", "Xuân", "Thu", "Kim", "Bá");
        var givens = List.of(
                "Ánh", "Bảo", "Chiến", "Diệp", "Đạt", "Giang", "Hạnh", "Hiếu", "Hùng", "Hưởng", "Khuê", "Lệ", "Liễu",
                "Lộc", "Mận", "Nhàn", "Nhẫn", "Oánh", "Phượng", "Quế", "Sửu", "Tuyết", "Uyên", "Vượng", "Xoan", "Yến");
        for (int k = 0; k < 3000; k++) {
            var name = families.get(random.nextInt(families.size())) + " "
                    + middles.get(random.nextInt(middles.size())) + " "
                    + middles.get(random.nextInt(middles.size())) + " "
                    + givens.get(random.nextInt(givens.size()));
            HONOURS.add(FakeProvince.honour("r" + k, name, "Sở Tư pháp"));
        }
        var copy = CopyOf.records(HONOURS.stream()
                .map(h -> new FakeProvince.Shown(PublicKind.HONOUR, h.code(), h))
                .toList());
        search = new HonourSearch(copy, new DecisionCampaigns(copy));
    }

    @ParameterizedTest
    @CsvSource({
        "nguyen thi hoa, n1",
        "NGUYEN THI HOA, n1",
        "Nguyễn Thị Hòa, n0",
        "nguyễn thị hoà, n0",
        "hòa nguyễn thị, n0",
        "dang van duc, n4",
        "Đặng Văn Đức, n4",
        "đặng văn đức, n4",
        "li mi ki, n6",
        "lý mỹ kỳ, n6",
        "tran qui, n7",
        "trần quý, n7",
        "vũ thuý nga, n8",
        "vu thuy nga, n8",
        "phạm khoẻ, n9",
        "do uoc, n10",
        "ho an, n11",
        "bich ngoc, n12",
        "le bich ng, n12",
        "ta van minh khanh nhac, unit"
    })
    void findsAName(String words, String code) {
        assertThat(codes(words)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Hỏa", "Đặng Văn Đức", "Lê Thị Bích Ngọc"})
    void putsTheNameAsWrittenFirst(String words) {
        assertThat(first(words)).isEqualTo(words);
    }

    @Test
    void findsDecomposedInput() {
        assertThat(first(Normalizer.normalize("Đặng Văn Đức", Normalizer.Form.NFD)))
                .isEqualTo("Đặng Văn Đức");
    }

    @Test
    void treatsOldAndNewTonePlacesAsOne() {
        assertThat(codes("Nguyễn Thị Hoà").subList(0, 2)).containsExactlyInAnyOrder("n0", "n2");
        assertThat(codes("Nguyễn Thị Hòa").subList(0, 2)).containsExactlyInAnyOrder("n0", "n2");
    }

    @Test
    void forgivesASmallTypingError() {
        var answer = ask("nguyen thi bich ngocc");
        assertThat(answer.how()).isNotEqualTo(HonourAnswer.How.EXACT);
        assertThat(ask("le thi bich ngocc").honours())
                .extracting(PublicHonour::code)
                .contains("n12");
    }

    @Test
    void requiresAllWordsWhenSomethingHasThem() {
        assertThat(ask("le thi bich ngoc").total()).isEqualTo(1);
    }

    @Test
    void findsNothingInsteadOfAnything() {
        assertThat(ask("zzzz qqqq").total()).isZero();
        assertThat(ask("!!! ???").total()).isZero();
    }

    @Test
    void filtersAndCounts() {
        var answer = search.answer(HonourQuestion.of("", "", "2020", "PERSON", "gia vien", "", ""), 0, 20);
        assertThat(answer.total()).isEqualTo(13);
        assertThat(answer.counts().get("year")).containsEntry("2020", 13);
        assertThat(search.answer(HonourQuestion.of("", "", "2019", "", "", "", ""), 0, 20)
                        .total())
                .isZero();
    }

    @Test
    void ordersPeopleByGivenName() {
        var names = search.answer(HonourQuestion.of("", "", "", "", "gia vien", "", "ten"), 0, 20).honours().stream()
                .map(PublicHonour::name)
                .toList();
        assertThat(names).isSortedAccordingTo(VietnameseText.PERSON_ORDER);
        assertThat(names.getFirst()).isEqualTo("Hồ Ân");
    }

    @Test
    void findsTheHonoursOfACampaignThroughTheDecisionsThatNameIt() throws IOException {
        var copy = CopyOf.records(List.of(
                new FakeProvince.Shown(PublicKind.CAMPAIGN, "phong-trao-2021", FakeProvince.campaign()),
                new FakeProvince.Shown(PublicKind.DECISION, "qd-9087", decision("qd-9087")),
                new FakeProvince.Shown(PublicKind.DECISION, "qd-9088", decision("qd-9088")),
                new FakeProvince.Shown(PublicKind.HONOUR, "of", of("of", "qd-9087")),
                new FakeProvince.Shown(PublicKind.HONOUR, "not", of("not", "qd-9088"))));
        var campaigns = new DecisionCampaigns(copy);
        var asked = HonourQuestion.of(Map.of("phong-trao", "phong-trao-2021", "q", "lê thị mẫu"));
        assertThat(new HonourSearch(copy, campaigns).answer(asked, 0, 20).honours())
                .extracting(PublicHonour::code)
                .containsExactly("of");
        assertThat(new HonourSearch(copy, campaigns)
                        .answer(HonourQuestion.of(Map.of("phong-trao", "phong-trao-2020")), 0, 20)
                        .total())
                .isZero();
        assertThat(campaigns.of("qd-9087")).isEqualTo("phong-trao-2021");
        assertThat(campaigns.of("qd-9088")).isNull();
        assertThat(campaigns.named()).extracting(PublicCampaign::slug).containsExactly("phong-trao-2021");
    }

    @Test
    void aDecisionDoesNotLeadToACampaignThatIsNotPublic() throws IOException {
        var copy = CopyOf.records(List.of(new FakeProvince.Shown(PublicKind.DECISION, "qd-9087", decision("qd-9087"))));
        assertThat(new DecisionCampaigns(copy).of("qd-9087")).isNull();
    }

    @Test
    void coversTheLevelsOfItsHonoursAndSaysWhichAreMissing() throws IOException {
        var copy = CopyOf.records(List.of(
                new FakeProvince.Shown(
                        PublicKind.AWARD, "bk-tinh", FakeProvince.award("bk-tinh", false, "Bằng khen", "PROVINCE")),
                new FakeProvince.Shown(
                        PublicKind.AWARD, "hcld", FakeProvince.award("hcld", false, "Huân chương", "STATE")),
                new FakeProvince.Shown(PublicKind.HONOUR, "a", in("a", "bk-tinh", 2016, 2020)),
                new FakeProvince.Shown(PublicKind.HONOUR, "b", in("b", "bk-tinh", 2024, 2024)),
                new FakeProvince.Shown(PublicKind.HONOUR, "c", in("c", "hcld", 2022, 2022))));
        var coverage = new HonourSearch(copy, new DecisionCampaigns(copy)).coverage();
        assertThat(coverage.levels())
                .containsExactly(new Coverage.Level("STATE", 2022, 2022), new Coverage.Level("PROVINCE", 2016, 2024));
        assertThat(coverage.withoutHonours()).containsExactly("GOVERNMENT", "GRASSROOTS");
    }

    @Test
    void namesThoseWhoDecidedMostAndCountsTheOthers() throws IOException {
        var shown = new ArrayList<FakeProvince.Shown>();
        for (int i = 0; i < 11; i++) {
            var d = decision("qd-" + i);
            shown.add(new FakeProvince.Shown(
                    PublicKind.DECISION,
                    d.code(),
                    Map.of(
                            "code", d.code(),
                            "number", d.number(),
                            "title", d.title(),
                            "authority", "Chủ tịch UBND xã " + (i == 10 ? 0 : i),
                            "decidedOn", d.decidedOn().toString(),
                            "publishedAt", d.publishedAt().toString(),
                            "correctionNote", "",
                            "honourCount", 0,
                            "demo", false)));
        }
        var copy = CopyOf.records(shown);
        var coverage = new HonourSearch(copy, new DecisionCampaigns(copy)).coverage();
        assertThat(coverage.authorities()).hasSize(8).first().isEqualTo("Chủ tịch UBND xã 0");
        assertThat(coverage.otherAuthorities()).isEqualTo(2);
    }

    private static PublicDecision decision(String code) {
        return FakeProvince.decision(code, code + "/QĐ-UBND", LocalDate.of(2021, 1, 15), 1);
    }

    private static PublicHonour of(String code, String decision) {
        return FakeProvince.honour(
                code, RecipientKind.PERSON, "r" + code, "Bà", "Lê Thị Mẫu", "Giáo viên", "Sở Tư pháp", decision, 1);
    }

    private static PublicHonour in(String code, String award, int from, int to) {
        var h = of(code, "qd-9087");
        return new PublicHonour(
                h.code(),
                h.recipientKind(),
                h.recipientCode(),
                h.salutation(),
                h.name(),
                h.post(),
                h.unit(),
                h.unitCode(),
                award,
                h.awardName(),
                h.awardTitle(),
                h.achievement(),
                from,
                to,
                from == to ? from + "" : from + "-" + to,
                h.schoolYear(),
                h.commendationKind(),
                h.decisionCode(),
                h.decisionNumber(),
                h.decisionDate(),
                h.authority(),
                h.publishedAt(),
                h.ordinal(),
                h.correctionNote(),
                h.demo());
    }

    /** Of 300 queries made from names that few bear, every answer is among the first ten unaccented, and the first is right accented. */
    @Test
    void isRelevantForHundredsOfQueries() {
        var alike = HONOURS.stream()
                .collect(Collectors.groupingBy(
                        h -> VietnameseText.fold(h.name()),
                        Collectors.mapping(PublicHonour::code, Collectors.toList())));
        var random = new Random(11);
        int asked = 0;
        int expected = 0;
        int recalled = 0;
        int right = 0;
        var seen = new HashSet<String>();
        while (asked < 300) {
            var name = HONOURS.get(random.nextInt(HONOURS.size())).name();
            if (!seen.add(name)) {
                name = HONOURS.get(asked).name();
            }
            var folded = VietnameseText.fold(name);
            var answers = alike.get(folded);
            asked++;
            if (answers.size() <= 10) {
                expected += answers.size();
                var found = codes(folded);
                recalled += (int) answers.stream()
                        .filter(found.subList(0, Math.min(10, found.size()))::contains)
                        .count();
            }
            if (first(name).equals(name)) {
                right++;
            }
        }
        assertThat(recalled).isGreaterThanOrEqualTo((int) Math.ceil(expected * 0.99));
        assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(asked * 0.98) - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "a*",
                "\"",
                "(",
                "name:x",
                "AND",
                "🎖️",
                "\u0000",
                "ا",
                "ﬀ",
                "\u0301\u0301",
                "a\u200bb"
            })
    void neverFallsOver(String words) {
        assertThat(ask(words)).isNotNull();
    }

    private static HonourAnswer ask(String words) {
        return search.answer(HonourQuestion.of(words, "", "", "", "", "", ""), 0, 20);
    }

    private static List<String> codes(String words) {
        return ask(words).honours().stream().map(PublicHonour::code).toList();
    }

    private static String first(String words) {
        return ask(words).honours().getFirst().name();
    }
}
