package vn.vinhdanh.admin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.LawChangeDetails;
import vn.vinhdanh.core.catalogue.LawChangeQueries;
import vn.vinhdanh.core.catalogue.LawChangeStatus;
import vn.vinhdanh.core.catalogue.LawChanges;
import vn.vinhdanh.core.catalogue.LawDraft;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.Officials;

class CatalogueViewsTest extends ConsoleTest {

    private static final LocalDate START = LocalDate.of(2035, 1, 1);

    @Autowired
    AwardCatalogue catalogue;

    @Autowired
    LawChangeQueries queries;

    @Autowired
    LawChanges changes;

    @Test
    @WithMockUser(
            username = "donvi",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void tellsTheStoryOfAnAwardToWhoeverMaySeeTheConsole() {
        navigate(AwardView.class, "CSTDCS");
        assertThat(find(H1.class).all().getFirst().getText()).isEqualTo("Chiến sĩ thi đua cơ sở");
        var headings = find(H3.class).all().stream().map(H3::getText).toList();
        assertThat(headings)
                .contains(
                        Words.say("law.valid.span", "01/01/2024", "30/06/2025"),
                        Words.say("law.valid.span", "01/07/2025", "30/09/2026"),
                        Words.say("law.valid.since", "01/10/2026"));
        assertThat(find(StandardText.class).all()).hasSize(1);
        assertThat(buttons("law.propose")).isEmpty();
    }

    @Test
    @WithMockUser(
            username = "donvi",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void saysTheMostThatAnAwardPaysWhereTheLawSaysNoMore() {
        navigate(AwardView.class, "KNC");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains(Words.say(
                        "bonus.at-most",
                        Words.number(new java.math.BigDecimal("0.6")),
                        "Nghị định 152/2025/NĐ-CP, Điều 54, khoản 1"));
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "MANAGE_CATALOGUE", "ROLE_VIEW_CONSOLE", "ROLE_MANAGE_CATALOGUE"})
    void proposesARevisionFilledWithWhatStands() {
        navigate(LawProposalView.class, "TTLDTT");
        assertThat(text("law.name-vi").getValue()).isEqualTo("Tập thể lao động tiên tiến");
        test(labelled(DatePicker.class, "law.from")).setValue(START);
        test(text("law.name-vi")).setValue("Tập thể lao động tiên tiến (thử)");
        var percent = find(IntegerField.class).all().stream()
                .filter(f -> f.isVisible() && Words.say("law.clause.percent").equals(f.getLabel()))
                .findFirst()
                .orElseThrow();
        test(percent).setValue(75);
        test(labelled(TextArea.class, "law.reason")).setValue("Nghị định mới");
        test(text("law.change-basis")).setValue("Nghị định thử, Điều 28");
        press("law.proposal.save");

        var proposed = ofAward("TTLDTT");
        assertThat(proposed.status()).isEqualTo(LawChangeStatus.PROPOSED);
        var revision = ((LawDraft.Revision) proposed.after()).revision();
        assertThat(revision.nameVi()).isEqualTo("Tập thể lao động tiên tiến (thử)");
        assertThat(revision.clauses().getOrDefault(RecipientKind.COLLECTIVE, List.of()))
                .extracting(Clause::requirement)
                .contains(new Requirement.Share(Headcount.ADVANCED, 75, false), new Requirement.Unblocked());
        assertThat(catalogue.find("TTLDTT", START).orElseThrow().nameVi()).isEqualTo("Tập thể lao động tiên tiến");
        assertThat(buttons("law.confirm")).isEmpty();
        assertThat(find(Comparison.class).all())
                .as("a changed number is seen though the wording stayed")
                .anySatisfy(c -> assertThat(c.getElement().getTextRecursively()).contains("≥ 70 %", "≥ 75 %"));
        press("law.take-back");
        assertThat(ofAward("TTLDTT").status()).isEqualTo(LawChangeStatus.TAKEN_BACK);
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "MANAGE_CATALOGUE", "ROLE_VIEW_CONSOLE", "ROLE_MANAGE_CATALOGUE"})
    void saysAtTheFieldWhatIsMissing() {
        navigate(LawProposalView.class, "CTDT");
        test(text("law.name-vi")).setValue("");
        press("law.proposal.save");
        assertThat(text("law.name-vi").isInvalid()).isTrue();
        assertThat(queries.about("CTDT")).isEmpty();
    }

    @Test
    @WithMockUser(
            username = "lanhdao",
            authorities = {"VIEW_CONSOLE", "CONFIRM_CATALOGUE", "ROLE_VIEW_CONSOLE", "ROLE_CONFIRM_CATALOGUE"})
    void aSecondOfficialComparesAndConfirms() {
        var standing = queries.standing("DVTT", START).orElseThrow();
        Officials.run("nguoi-nhap", Role.SPECIALIST, () -> {
            var now = new vn.vinhdanh.core.catalogue.RevisionDraft(
                    START,
                    null,
                    "Đơn vị tiên tiến (thử)",
                    standing.nameEn(),
                    standing.shortNames(),
                    standing.recipients(),
                    standing.authorities(),
                    standing.instrument(),
                    standing.article(),
                    standing.clause(),
                    standing.legalBasis(),
                    standing.certificateObject(),
                    standing.standard(),
                    standing.sureness(),
                    standing.surenessNote(),
                    standing.clauses(),
                    standing.bonuses());
            changes.propose(new LawDraft.Revision("DVTT", now), "Đổi tên", "Nghị định thử");
        });
        navigate(LawChangesView.class);
        assertThat(find(Comparison.class).all()).isNotEmpty();
        press("law.confirm");
        assertThat(catalogue.find("DVTT", START).orElseThrow().nameVi()).isEqualTo("Đơn vị tiên tiến (thử)");
        assertThat(catalogue.find("DVTT", START.minusDays(1)).orElseThrow().nameVi())
                .isEqualTo("Đơn vị tiên tiến");
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "MANAGE_CATALOGUE", "ROLE_VIEW_CONSOLE", "ROLE_MANAGE_CATALOGUE"})
    void theFieldsOfAConditionGiveBackEveryKindOfIt() {
        var names = Map.of("CSTDCS", "Chiến sĩ thi đua cơ sở", "BKTTG", "Bằng khen của Thủ tướng");
        for (var requirement : List.of(
                new Requirement.Held(Set.of("CSTDCS")),
                new Requirement.Consecutive(Set.of("CSTDCS"), 3, "BKTTG"),
                new Requirement.Consecutive(Set.of("CSTDCS"), 2, null, true),
                new Requirement.Won(Set.of("CSTDCS"), 2, 5, null),
                new Requirement.Rated(Rating.EXCELLENT, 5, Set.of("CSTDCS"), "BKTTG"),
                new Requirement.Initiatives(2, InitiativeLevel.PROVINCE, InitiativeLevel.NATION, 5, null),
                new Requirement.Share(Headcount.ADVANCED, 50, true),
                new Requirement.Count(Headcount.DISCIPLINED, 0, 0),
                new Requirement.Count(Headcount.FIGHTERS, 1, null),
                new Requirement.CampaignLasted(3),
                new Requirement.Unblocked(),
                new Requirement.Unrated(),
                new Requirement.Judged())) {
            var clause = new Clause(
                    2,
                    3,
                    Set.of(CommendationKind.MERIT),
                    requirement,
                    "Điều 1",
                    "Lời văn",
                    "Wording",
                    Sureness.CORROBORATED);
            assertThat(new ClauseFields(names, clause, 1, () -> {}).clause()).isEqualTo(clause);
        }
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "MANAGE_CATALOGUE", "ROLE_VIEW_CONSOLE", "ROLE_MANAGE_CATALOGUE"})
    void proposesABaseSalary() {
        navigate(MoneyView.class);
        press("law.salary.propose");
        test(labelled(DatePicker.class, "law.from")).setValue(START);
        test(labelled(IntegerField.class, "law.salary.amount")).setValue(3_000_000);
        test(text("catalogue.legal-basis")).setValue("Nghị định thử");
        test(labelled(TextArea.class, "law.reason")).setValue("Tăng lương");
        test(text("law.change-basis")).setValue("Nghị định thử, Điều 3");
        press("law.proposal.save");
        var proposed = ofAward("luong-co-so");
        assertThat(((LawDraft.Salary) proposed.after()).amount()).isEqualTo(3_000_000);
        assertThat(proposed.before()).isInstanceOf(LawDraft.Salary.class);
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "MANAGE_CATALOGUE", "ROLE_VIEW_CONSOLE", "ROLE_MANAGE_CATALOGUE"})
    void proposesHowAHouseholdsBonusIsRoundedWithBothWaysSeen() {
        navigate(MoneyView.class);
        press("law.household.propose");
        test(labelled(DatePicker.class, "law.from")).setValue(LocalDate.of(2025, 8, 1));
        assertThat(find(Paragraph.class).all())
                .anySatisfy(p -> assertThat(p.getText())
                        .contains("1.5 × 0.3 × 2,340,000", "1,060,000")
                        .contains("1.5 × 710,000", "1,070,000"));
        RadioButtonGroup<Boolean> rounding = rounding();
        assertThat(rounding.getValue()).isFalse();
        rounding.setValue(true);
        test(labelled(TextArea.class, "law.reason")).setValue("Hướng dẫn của tỉnh");
        test(text("law.change-basis")).setValue("Hướng dẫn thử, mục 3");
        press("law.proposal.save");
        var proposed = ofAward("thuong-ho-gia-dinh");
        assertThat(((LawDraft.Household) proposed.after()).twice()).isTrue();
        assertThat(proposed.before())
                .isInstanceOfSatisfying(
                        LawDraft.Household.class, h -> assertThat(h.twice()).isFalse());
        assertThat(find(Comparison.class).all())
                .anySatisfy(c -> assertThat(c.getElement().getTextRecursively())
                        .contains(HouseholdRules.rounding(false), HouseholdRules.rounding(true)));
    }

    @Test
    @WithMockUser(
            username = "donvi",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void choosesARegimeAndSaysItsTransition() {
        navigate(CatalogueView.class);
        var regime = this.<vn.vinhdanh.core.catalogue.Regime>select("catalogue.regime");
        regime.setValue(regime.getListDataView().getItems().findFirst().orElseThrow());
        assertThat(labelled(DatePicker.class, "catalogue.on").getValue()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(buttons("catalogue.propose")).isEmpty();
    }

    private LawChangeDetails ofAward(String code) {
        return queries.about(code).getFirst();
    }

    private TextField text(String key) {
        return labelled(TextField.class, key);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> rounding() {
        return find(RadioButtonGroup.class).all().getLast();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private <T> Select<T> select(String key) {
        return (Select<T>) labelled(Select.class, key);
    }

    private <C extends Component & HasLabel> C labelled(Class<C> type, String key) {
        return find(type).all().stream()
                .filter(f -> f.isVisible() && Words.say(key).equals(f.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
