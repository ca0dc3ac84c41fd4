package vn.vinhdanh.admin.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.eligibility.Remark;

/** The sentences of findings read as an official would write them, in both languages. */
@WithMockUser(authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
class RemarkSentencesTest extends ConsoleTest {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final List<String> OF_NUMBERS = List.of(
            "won.met",
            "won.too-few",
            "won.not-known",
            "won.discipline-ended",
            "won.school-year",
            "won.period",
            "won.disciplined",
            "won.same-year",
            "apart.to-judge",
            "apart.too-few",
            "apart.not-known",
            "rated-times.met",
            "rated-times.too-few",
            "rated-times.not-known",
            "rated-times.maternity",
            "rated-times.discipline-ended",
            "initiatives.met",
            "initiatives.too-few",
            "initiatives.too-few-level",
            "initiatives.too-few-late",
            "initiatives.not-known",
            "initiatives.not-known-level",
            "initiatives.not-known-late",
            "share.met",
            "share.too-few",
            "count.met",
            "count.too-few",
            "count.too-many",
            "campaign.met",
            "campaign.too-short",
            "campaign.not-known");
    private static final List<String> OF_YEARS = List.of(
            "held.met",
            "held.never",
            "held.not-known",
            "held.discipline-ended",
            "held.same-year",
            "since.never",
            "since.not-known",
            "consecutive.met",
            "consecutive.not-given",
            "consecutive.not-in-register",
            "consecutive.not-placed",
            "consecutive.school-year-only",
            "consecutive.disciplined",
            "consecutive.discipline-ended",
            "consecutive.before-since",
            "consecutive.school-year",
            "consecutive.maternity",
            "consecutive.of-predecessors",
            "instead.awaiting",
            "instead.awaiting-school-year",
            "instead.period",
            "instead.predecessor",
            "instead.decided-after",
            "instead.annulled",
            "instead.thematic",
            "already.held",
            "already.overlaps",
            "already.later",
            "already.awaiting",
            "already.predecessor",
            "used-up",
            "used-up.awaiting",
            "used-up.later",
            "used-up.predecessor",
            "unconfirmed",
            "year.disciplined",
            "year.discipline-ended",
            "year.unfinished",
            "nothing-measured",
            "forces.civil",
            "forces.not-known",
            "confidential",
            "judged",
            "other-kind",
            "other-kind.unread");

    @Autowired
    AwardCatalogue catalogue;

    private String say(Locale locale, String key, List<Integer> years, Integer... numbers) {
        UI.getCurrent().setLocale(locale);
        var remark = new Remark(
                "eligibility." + key, List.of("CSTDCS"), years, List.of(numbers), List.of("12/QĐ-UBND", "77/QĐ-UBND"));
        return new RemarkWords(catalogue.all()).say(remark);
    }

    @Test
    void everySentenceIsThereInBothLanguagesAndFilled() {
        for (var locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
            for (var key : OF_YEARS) {
                for (var years : List.of(List.of(2025), List.of(2023, 2024, 2025))) {
                    assertThat(say(locale, key, years)).as(key).doesNotContain("{", "!eligibility");
                }
            }
            for (var key : OF_NUMBERS) {
                for (int first = 0; first < 3; first++) {
                    var numbers = List.of(first, 1, 1, 1, 1);
                    assertThat(say(locale, key, List.of(2025), numbers.toArray(Integer[]::new)))
                            .as(key)
                            .doesNotContain("{", "!eligibility", "0 trong số", "0 of the", "1 years", "1 members");
                }
            }
        }
    }

    @Test
    void oneYearIsNoStreak() {
        assertThat(say(VIETNAMESE, "consecutive.met", List.of(2025))).isEqualTo("Có Chiến sĩ thi đua cơ sở năm 2025.");
        assertThat(say(VIETNAMESE, "consecutive.met", List.of(2023, 2024, 2025)))
                .isEqualTo("Có Chiến sĩ thi đua cơ sở liên tục các năm 2023–2025.");
        assertThat(say(Locale.ENGLISH, "consecutive.met", List.of(2025)))
                .isEqualTo("Grassroots Emulation Fighter in 2025.");
    }

    @Test
    void nothingIsSaidAsNoneAndOneIsNotMany() {
        int level = InitiativeLevel.PROVINCE.ordinal();
        assertThat(say(VIETNAMESE, "initiatives.too-few", List.of(2025), 0, 1, level, level))
                .startsWith("Chưa có sáng kiến, đề tài nào năm 2025 (cần 1,");
        assertThat(say(Locale.ENGLISH, "won.met", List.of(2025), 1, 1, 1))
                .isEqualTo("Grassroots Emulation Fighter: once in 1 year (2025).");
        assertThat(say(Locale.ENGLISH, "campaign.met", List.of(), 3, 1)).startsWith("The campaign lasted 1 year ");
    }

    @Test
    void theTopHasNothingAboveIt() {
        assertThat(say(VIETNAMESE, "rated.met", List.of(2025), Rating.EXCELLENT.ordinal()))
                .isEqualTo("Năm 2025 được xếp loại Hoàn thành xuất sắc nhiệm vụ.");
        assertThat(say(VIETNAMESE, "rated.met", List.of(2025), Rating.GOOD.ordinal()))
                .isEqualTo("Năm 2025 được xếp loại từ Hoàn thành tốt nhiệm vụ trở lên.");
        int nation = InitiativeLevel.NATION.ordinal();
        assertThat(say(VIETNAMESE, "initiatives.too-few", List.of(2025), 1, 2, nation, nation))
                .doesNotContain("trở lên");
    }

    @Test
    void annulledIsSaidWithTheDecisionAndNeverAsNeverGiven() {
        assertThat(say(VIETNAMESE, "instead.annulled", List.of(2025)))
                .contains("đã bị hủy bỏ", "77/QĐ-UBND")
                .doesNotContain("Chưa từng");
        assertThat(say(VIETNAMESE, "instead.awaiting", List.of(2025))).contains("đang chờ duyệt", "12/QĐ-UBND");
        assertThat(say(VIETNAMESE, "instead.predecessor", List.of(2025))).contains("đơn vị tiền thân");
        assertThat(say(VIETNAMESE, "already.held", List.of(2025)))
                .startsWith("Đã được tặng Chiến sĩ thi đua cơ sở cho năm 2025");
        assertThat(Words.say("eligibility.newer.unread")).doesNotContain("có lợi hơn");
    }

    @Test
    void whatIsNotCertainIsSaidAsPeoplesOrUnknown() {
        assertThat(say(VIETNAMESE, "used-up.awaiting", List.of(2024)))
                .startsWith("Chiến sĩ thi đua cơ sở năm 2024 nằm trong Quyết định")
                .contains("12/QĐ-UBND", "đang chờ duyệt");
        assertThat(say(VIETNAMESE, "used-up.later", List.of(2024))).contains("sau ngày tiếp nhận hồ sơ", "xem xét");
        assertThat(say(VIETNAMESE, "used-up.predecessor", List.of(2024))).startsWith("Đơn vị tiền thân đã được tặng");
        assertThat(say(VIETNAMESE, "instead.period", List.of(2024, 2025)))
                .contains("giai đoạn nhiều năm, trong đó có năm 2024, 2025", "xem xét")
                .doesNotContain("Thiếu");
        assertThat(say(VIETNAMESE, "consecutive.not-placed", List.of(2023)))
                .contains("không cho biết năm đó công tác ở đơn vị nào")
                .doesNotContain("đã đầy đủ");
        assertThat(say(VIETNAMESE, "rated.not-placed", List.of(2023), Rating.GOOD.ordinal()))
                .contains("không cho biết năm đó công tác ở đơn vị nào");
        assertThat(say(VIETNAMESE, "rated.school-year-only", List.of(2025), Rating.GOOD.ordinal()))
                .contains("theo Chiến sĩ thi đua cơ sở của năm học");
        assertThat(say(VIETNAMESE, "unconfirmed", List.of())).contains("chưa đối chiếu", "xem xét");
        assertThat(say(VIETNAMESE, "other-kind.unread", List.of())).contains("chưa đối chiếu hết", "xem xét");
    }

    @Test
    void timesThatLieApartAreSaidWithTheirYears() {
        assertThat(say(VIETNAMESE, "apart.to-judge", List.of(2022, 2025), 2))
                .startsWith("Có Chiến sĩ thi đua cơ sở các năm 2022, 2025: có phải 2 lần liên tục");
        assertThat(say(VIETNAMESE, "apart.too-few", List.of(2025), 1, 2))
                .isEqualTo("Mới có 1 trong số 2 lần Chiến sĩ thi đua cơ sở cần có, tính đến năm xét (năm 2025).");
        assertThat(say(VIETNAMESE, "apart.too-few", List.of(), 0, 2))
                .isEqualTo("Chưa có lần nào được tặng Chiến sĩ thi đua cơ sở tính đến năm xét; cần 2 lần liên tục.");
        assertThat(say(VIETNAMESE, "won.same-year", List.of(2025), 2, 3))
                .contains("nhiều hơn một lần cho năm 2025", "thì có 2 lần, cần 3 lần");
    }

    @Test
    void yearsAreNotWrittenAsNumbers() {
        var years =
                new ArrayList<Integer>(IntStream.rangeClosed(1976, 2025).boxed().toList());
        assertThat(say(VIETNAMESE, "won.too-few", years, 1, 2, 50))
                .contains("1976–2025")
                .doesNotContain("2.025");
    }
}
