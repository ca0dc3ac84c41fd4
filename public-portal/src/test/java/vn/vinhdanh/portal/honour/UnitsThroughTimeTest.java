package vn.vinhdanh.portal.honour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicUnit;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.portal.FakeProvince;
import vn.vinhdanh.portal.copy.CopyOf;
import vn.vinhdanh.portal.copy.DecisionCampaigns;

/** Honours are found by what units and communes are called today, and by what everybody calls them. */
class UnitsThroughTimeTest {

    private static HonourSearch search;

    @BeforeAll
    static void index() throws IOException {
        var before = FakeProvince.decision("qd-77", "77/QĐ-UBND", LocalDate.of(2020, 1, 5), 3);
        var after = FakeProvince.decision("qd-78", "78/QĐ-UBND", LocalDate.of(2026, 2, 9), 2);
        var shown = new ArrayList<>(units());
        shown.add(new FakeProvince.Shown(PublicKind.DECISION, before.code(), before));
        shown.add(new FakeProvince.Shown(PublicKind.DECISION, after.code(), after));
        for (PublicHonour h : List.of(
                honour("tram", "Phạm Thị Trạm", "Trạm Y tế xã Gia Lập, huyện Gia Viễn", before),
                honour("khac", "Phạm Thị Khác", "Trường TH xã Gia Lập, huyện Ý Yên", before),
                honour("doi", "Phạm Thị Đôi", "Trạm Y tế xã Yên Thắng", before),
                honour("sau", "Phạm Thị Sau", "Trạm Y tế xã Gia Lập", after),
                FakeProvince.inUnit(honour("nhi", "Vũ Thu Nhi", "Bệnh viện Sản Nhi Ninh Bình", after), "bv-san-nhi"))) {
            shown.add(new FakeProvince.Shown(PublicKind.HONOUR, h.code(), h));
        }
        var copy = CopyOf.records(shown);
        search = new HonourSearch(copy, new DecisionCampaigns(copy));
    }

    /** Communes of former times and today, and a hospital with a nickname. */
    private static List<FakeProvince.Shown> units() {
        var until = LocalDate.of(2025, 6, 30);
        var since = LocalDate.of(1994, 7, 4);
        return Stream.of(
                        new PublicUnit(
                                "gia-lap", "Xã Gia Lập, huyện Gia Viễn", since, until, "gia-vien", "Xã Gia Viễn"),
                        new PublicUnit("gia-vien", "Xã Gia Viễn", until.plusDays(1), null, "gia-vien", "Xã Gia Viễn"),
                        new PublicUnit(
                                "yen-thang-1", "Xã Yên Thắng, huyện Yên Mô", since, until, "dong-thai", "Xã Đồng Thái"),
                        new PublicUnit("yen-thang-2", "Xã Yên Thắng, huyện Ý Yên", since, until, "y-yen", "Xã Ý Yên"),
                        new PublicUnit(
                                "bv-san-nhi",
                                "Bệnh viện Sản Nhi Ninh Bình",
                                since,
                                null,
                                "bv-san-nhi",
                                "Bệnh viện Sản Nhi Ninh Bình",
                                List.of("Viện C"),
                                List.of()))
                .map(unit -> new FakeProvince.Shown(PublicKind.UNIT, unit.code(), unit))
                .toList();
    }

    @Test
    void aNewCommuneFindsWhatItsPredecessorsReceived() {
        assertThat(codes("xã Gia Viễn")).contains("tram");
        var inCommune = HonourQuestion.of(Map.of("xa", "xã Gia Viễn"));
        assertThat(search.answer(inCommune, 0, 20).honours())
                .extracting(PublicHonour::code)
                .as("not of the same name in another district, and not what was decided when it was no more")
                .containsExactly("tram");
        assertThat(search.answer(HonourQuestion.of(Map.of("xa", "xã Gia Lập")), 0, 20)
                        .honours())
                .extracting(PublicHonour::code)
                .contains("tram", "khac", "sau");
    }

    @Test
    void aCommuneOfWhichThereWereTwoIsTakenForNeither() {
        assertThat(search.answer(HonourQuestion.of(Map.of("xa", "xã Đồng Thái")), 0, 20)
                        .total())
                .isZero();
        assertThat(search.answer(HonourQuestion.of(Map.of("xa", "xã Ý Yên")), 0, 20)
                        .total())
                .isZero();
    }

    @Test
    void aNicknameFindsTheUnit() {
        assertThat(codes("viện c")).containsExactly("nhi");
        assertThat(codes("Vũ Thu Nhi viện C")).containsExactly("nhi");
    }

    @Test
    void aWordThatNothingHasIsSaidToHaveFailed() {
        var answer = ask("Vũ Thu Nhi qwzx");
        assertThat(answer.how()).isEqualTo(HonourAnswer.How.PARTIAL);
        assertThat(answer.reading().ignored()).containsExactly("qwzx");
        assertThat(ask("qwzx").total()).isZero();
    }

    private static HonourAnswer ask(String words) {
        return search.answer(HonourQuestion.of(Map.of("q", words)), 0, 20);
    }

    private static List<String> codes(String words) {
        return ask(words).honours().stream().map(PublicHonour::code).toList();
    }

    private static PublicHonour honour(String code, String name, String unit, PublicDecision d) {
        var h = FakeProvince.honour(code, RecipientKind.PERSON, "r" + code, "Bà", name, "", unit, d.code(), 1);
        return new PublicHonour(
                h.code(),
                h.recipientKind(),
                h.recipientCode(),
                h.salutation(),
                h.name(),
                h.post(),
                h.unit(),
                h.unitCode(),
                h.awardCode(),
                h.awardName(),
                h.awardTitle(),
                h.achievement(),
                h.yearFrom(),
                h.yearTo(),
                h.period(),
                h.schoolYear(),
                h.commendationKind(),
                d.code(),
                d.number(),
                d.decidedOn(),
                h.authority(),
                h.publishedAt(),
                h.ordinal(),
                h.correctionNote(),
                h.demo());
    }
}
