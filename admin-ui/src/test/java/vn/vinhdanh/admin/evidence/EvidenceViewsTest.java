package vn.vinhdanh.admin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;
import static vn.vinhdanh.core.testing.Officials.asSystem;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.evidence.EvidenceAtAGlance;
import vn.vinhdanh.core.evidence.EvidenceReading;
import vn.vinhdanh.core.evidence.OutsideAgency;
import vn.vinhdanh.core.evidence.OutsideEntry;
import vn.vinhdanh.core.evidence.OutsideListDraft;
import vn.vinhdanh.core.evidence.OutsideListQueries;
import vn.vinhdanh.core.evidence.OutsideLists;
import vn.vinhdanh.core.evidence.RatingEntry;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Officials;

@WithMockUser(
        username = "chuyenvien",
        authorities = {
            "VIEW_CONSOLE",
            "REGISTER_DECISIONS",
            "RECORD_EVIDENCE",
            "CONFIRM_EVIDENCE",
            "RECORD_DISCIPLINE",
            "RECORD_OUTSIDE_LISTS",
            "ROLE_RECORD_OUTSIDE_LISTS",
            "VIEW_DISCIPLINE",
            "ROLE_VIEW_CONSOLE",
            "ROLE_REGISTER_DECISIONS",
            "ROLE_RECORD_EVIDENCE",
            "ROLE_RECORD_DISCIPLINE"
        })
class EvidenceViewsTest extends ConsoleTest {

    @Autowired
    RecipientRegister register;

    @Autowired
    RecipientQueries recipients;

    @Autowired
    EvidenceReading reading;

    @Autowired
    OutsideLists lists;

    @Autowired
    OutsideListQueries queries;

    @Autowired
    EvidenceAtAGlance glance;

    @Autowired
    CompletenessRegister completeness;

    @Autowired
    DecisionRegister decisions;

    @Autowired
    DecisionApproval approval;

    @Autowired
    AwardCatalogue catalogue;

    private String name = "";
    private RecipientId person = new RecipientId(0);

    @BeforeEach
    void entersSomebody() {
        name = "Phan Thị " + Ids.code(Ids.next());
        person = enter(name);
    }

    @Test
    void drawsTheYearsInARowEachLinkedToItsDecision() {
        for (int year = 2018; year <= 2020; year++) {
            honour(year, CommendationKind.MERIT);
        }
        open(person);
        var marks = find(Anchor.class).all().stream()
                .filter(a -> a.getHref().startsWith("quyet-dinh/"))
                .toList();
        assertThat(marks).hasSize(3);
        assertThat(marks.getFirst().getAriaLabel().orElse("")).contains("2018", "QĐ-UBND");
        assertThat(find(ListItem.class).all())
                .filteredOn(i -> i.hasClassName("vd-year-streak"))
                .hasSize(3);
        assertThat(text()).contains(Words.say("evidence.streak", "3", "2018", "2020"));
    }

    @Test
    void drawsNoStreakOfThematicAwardsAndOneYearsGap() {
        assertThat(HonourYears.of(List.of())).isEmpty();
        honour(2018, CommendationKind.MERIT);
        honour(2019, CommendationKind.CAMPAIGN);
        honour(2020, CommendationKind.MERIT);
        open(person);
        assertThat(find(ListItem.class).all())
                .filteredOn(i -> i.hasClassName("vd-year-has"))
                .hasSize(3);
        assertThat(find(ListItem.class).all())
                .filteredOn(i -> i.hasClassName("vd-year-streak"))
                .isEmpty();
    }

    @Test
    void hatchesYearsOfWhichNothingIsDeclaredAndSaysSo() {
        assertThat(RecipientView.spans(Set.of(2016, 2017, 2019))).isEqualTo("2016–2017, 2019");
        open(person);
        assertThat(find(ListItem.class).all())
                .filteredOn(i -> i.hasClassName("vd-year-unknown"))
                .isNotEmpty();
        assertThat(text()).contains(Words.say("evidence.completeness.none", Words.word(Register.INITIATIVES)));
    }

    @Test
    void addsARatingAndShowsWhatIsWrong() {
        open(person);
        press("evidence.rating.add");
        var box = select("evidence.rating");
        box.setValue(Rating.EXCELLENT);
        press("action.save");
        assertThat(asSpecialist(() -> reading.of(person)).ratings())
                .extracting(RatingEntry::rating)
                .containsExactly(Rating.EXCELLENT);
        press("evidence.rating.add");
        press("action.save");
        assertThat(text()).contains(name);
        assertThat(asSpecialist(() -> reading.of(person)).ratings()).hasSize(1);
    }

    @Test
    @WithMockUser(
            username = "donvi",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void hidesDisciplineFromWhoMayNotSeeIt() {
        open(person);
        assertThat(find(H2.class).all()).extracting(H2::getText).doesNotContain(Words.say("evidence.disciplines"));
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain(Words.say("evidence.rating.add"), Words.say("evidence.join"));
    }

    @Test
    void takesAListOfRatingsInAfterItsQuestionIsAnswered() {
        var view = navigate(RatingsView.class);
        view.read(upload("STT,Họ và tên,Đơn vị,Xếp loại\n1," + name + ",Nơi khác,HTTNV\n"));
        assertThat(text()).contains(Words.say("ratings.summary", "1", "0", "0", "1", "0", "0"));
        press("ratings.confirm");
        assertThat(asSpecialist(() -> reading.of(person)).ratings()).isEmpty();
    }

    @Test
    void entersRatingsOnlyAfterWhatWasNotReadIsConfirmedByKind() {
        var view = navigate(RatingsView.class);
        view.read(upload("STT,Họ và tên,Đơn vị,Xếp loại,Hệ số\n1,Tô Ái " + name + ",Nơi khác,HTTNV,\n2,,,HTTNV,\n3,Vi "
                + name + ",Nơi khác,HTTNV,1\n"));
        press("ratings.all-new", "2");
        press("ratings.confirm");
        assertThat(text()).contains(Words.say("annex.account.remarks", "2"));
        confirmRemark();
        press("ratings.confirm");
        assertThat(text()).as("one of two kinds is confirmed").contains(Words.say("annex.account.remarks", "2"));
        confirmRemark();
        press("ratings.confirm");
        assertThat(text()).doesNotContain(Words.say("annex.account.remarks", "2"));
    }

    private void confirmRemark() {
        press("annex.confirm-kind", "1");
    }

    @Test
    void letsAnOfficialSayWhomAnUncertainLineMeans() {
        var list = asSpecialist(() -> lists.take(
                new OutsideListDraft(OutsideAgency.TAX, "Thuế tỉnh", "9/T", LocalDate.of(2025, 12, 1), 2025),
                lists.read(upload("Họ và tên,Đơn vị,Nội dung\n" + name + ",,Nợ thuế\n"), ReadingProgress.toTheEnd())));
        navigate(OutsideListView.class, java.util.Map.of("list", Ids.code(list.value())));
        var entry = asSpecialist(() -> queries.entries(list, null, vn.vinhdanh.core.shared.Page.of(0, 10)))
                .getFirst();
        assertThat(entry.status()).isEqualTo(OutsideEntry.Status.OPEN);
        assertThat(asSpecialist(glance::waiting).lines()).isPositive();

        decide();
        RadioButtonGroup<Object> meant = choices();
        meant.setValue(meant.getListDataView().getItems().findFirst().orElseThrow());
        press("outside.decide.do");
        assertThat(asSpecialist(() -> queries.entries(list, null, vn.vinhdanh.core.shared.Page.of(0, 10)))
                        .getFirst())
                .satisfies(e -> assertThat(e.status()).isEqualTo(OutsideEntry.Status.MEANT))
                .satisfies(
                        e -> assertThat(Objects.requireNonNull(e.meant()).id()).isEqualTo(person));
        assertThat(asSpecialist(() -> reading.of(person)).proceedings()).hasSize(1);

        decide();
        choices().setValue("nobody");
        press("outside.decide.do");
        assertThat(asSpecialist(() -> reading.of(person)).proceedings()).isEmpty();
    }

    @Test
    void takesNoListOfAnAgencyWithoutAFile() {
        navigate(OutsideListsView.class);
        press("outside.take");
        int before = asSpecialist(queries::lists).size();
        find(TextField.class).all().stream()
                .filter(f -> Words.say("outside.sender").equals(f.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue("Công an tỉnh");
        press("outside.take.do");
        assertThat(find(Dialog.class).all()).filteredOn(Dialog::isOpened).hasSize(1);
        assertThat(asSpecialist(queries::lists)).hasSize(before);
    }

    @Test
    void joinsTwoPagesOfOnePersonSideBySideAndPartsThemAgain() {
        var other = enter(name);
        open(person);
        press("evidence.join");
        press("evidence.join.do");
        assertThat(asSpecialist(() -> recipients.get(other)).joinedInto())
                .as("nobody was chosen")
                .isNull();
        @SuppressWarnings("unchecked")
        ComboBox<RecipientDetails> gone = find(ComboBox.class).all().stream()
                .filter(b -> Words.say("evidence.join.other").equals(b.getLabel()))
                .findFirst()
                .orElseThrow();
        gone.setValue(asSpecialist(() -> recipients.get(other)));
        find(TextArea.class).all().stream()
                .filter(f -> Words.say("evidence.join.reason").equals(f.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue("Cùng người, hai lần nhập");
        press("evidence.join.do");
        assertThat(asSpecialist(() -> recipients.get(other)).joinedInto()).isEqualTo(person);
        assertThat(text()).contains(Words.say("evidence.joinings"), "hai lần nhập");
        open(other);
        assertThat(text()).contains(Words.say("evidence.joined-into"));
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain(Words.say("evidence.rating.add"), Words.say("eligibility.open"));
    }

    private void decide() {
        @SuppressWarnings("unchecked")
        Grid<OutsideEntry> grid = find(Grid.class).single();
        take(grid, 0, "outside.decide", "outside.decide");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> choices() {
        return find(RadioButtonGroup.class).all().getLast();
    }

    @Test
    void declaresAndRevokesInTheMatrixAndConfirmsWhatOthersDeclared() {
        navigate(CompletenessView.class);
        int year = LocalDate.now(Words.VIETNAM).getYear() - 11;
        var about = new Object[] {Words.word(Register.INITIATIVES), String.valueOf(year)};
        labelled(Words.say("complete.declare.of", about)).click();
        assertThat(asSpecialist(() -> completeness.declarations().complete(Register.INITIATIVES, year, null)))
                .as("declared by one")
                .isFalse();
        assertThat(find(Button.class).all())
                .extracting(b -> b.getAriaLabel().orElse(""))
                .as("who declared it does not confirm it")
                .doesNotContain(Words.say("complete.confirm.of", about));
        labelled(Words.say("complete.take-back.of", about)).click();

        Officials.as("nguoi-khai", Role.SPECIALIST, () -> {
            completeness.declare(Register.INITIATIVES, year, null);
            return null;
        });
        navigate(RecipientsView.class);
        navigate(CompletenessView.class);
        labelled(Words.say("complete.confirm.of", about)).click();
        assertThat(asSpecialist(() -> completeness.declarations().complete(Register.INITIATIVES, year, null)))
                .isTrue();
        labelled(Words.say("complete.revoke.of", Words.word(Register.INITIATIVES), String.valueOf(year)))
                .click();
        assertThat(asSpecialist(() -> completeness.declarations().complete(Register.INITIATIVES, year, null)))
                .isFalse();
    }

    @Test
    void findsPeopleWithoutAccents() {
        navigate(RecipientsView.class);
        find(TextField.class).all().stream()
                .filter(f -> Words.say("recipients.filter.text").equals(f.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(name.replace("Thị", "thi"));
        assertThat(text()).contains(Words.say("list.count", "1"));
    }

    private void open(RecipientId id) {
        navigate(RecipientView.class, java.util.Map.of("recipient", Ids.code(id.value())));
    }

    private RecipientId enter(String who) {
        return asSystem(() ->
                        register.enterAll(List.of(new RecipientDraft(RecipientKind.PERSON, who, null, null, "", true))))
                .getFirst();
    }

    private static OfficeFile upload(String csv) {
        try {
            return OfficeFile.of("danh-sach.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void honour(int year, CommendationKind kind) {
        var day = LocalDate.of(year + 1, 1, 18);
        var award = asSpecialist(() -> catalogue.find("BKT", day).orElseThrow().revision());
        var id = asSpecialist(() -> decisions.register(
                Decisions.of(String.valueOf(Ids.next()), day),
                List.of(new HonourDraft(
                        RecipientKind.PERSON,
                        "Bà",
                        name,
                        person.value(),
                        "Giáo viên",
                        "",
                        null,
                        award,
                        "Có thành tích",
                        AchievementPeriod.year(year),
                        kind,
                        null,
                        null))));
        asSpecialist(() -> {
            decisions.submit(id, true);
            return null;
        });
        Officials.asLeader(() -> {
            approval.approve(id, Officials.AS_SUBMITTED, java.time.Instant.now());
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String labelKey) {
        return (Select<T>) find(Select.class).all().stream()
                .filter(s -> Words.say(labelKey).equals(s.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(b -> label.equals(b.getAriaLabel().orElse(null)))
                .findFirst()
                .orElseThrow();
    }
}
