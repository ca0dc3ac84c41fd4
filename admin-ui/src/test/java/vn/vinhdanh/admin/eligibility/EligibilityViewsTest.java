package vn.vinhdanh.admin.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static vn.vinhdanh.core.testing.Officials.asLeader;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;
import static vn.vinhdanh.core.testing.Officials.asSystem;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.eligibility.EligibilityJudging;
import vn.vinhdanh.core.eligibility.Outcome;
import vn.vinhdanh.core.evidence.DisciplineBook;
import vn.vinhdanh.core.evidence.DisciplineDraft;
import vn.vinhdanh.core.evidence.DisciplineForm;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.RatingBook;
import vn.vinhdanh.core.evidence.RatingDraft;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientJoining;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

@WithMockUser(
        username = "chuyenvien",
        authorities = {
            "VIEW_CONSOLE",
            "REGISTER_DECISIONS",
            "RECORD_EVIDENCE",
            "RECORD_DISCIPLINE",
            "VIEW_DISCIPLINE",
            "ROLE_VIEW_CONSOLE",
            "ROLE_REGISTER_DECISIONS",
            "ROLE_RECORD_EVIDENCE",
            "ROLE_RECORD_DISCIPLINE",
            "ROLE_VIEW_DISCIPLINE"
        })
class EligibilityViewsTest extends ConsoleTest {

    private static final String ASKED = "&nam=2025&loai-hinh=MERIT&ngay-nhan=2025-12-10";

    @Autowired
    RecipientRegister register;

    @Autowired
    UnitDirectory units;

    @Autowired
    RatingBook ratings;

    @Autowired
    DisciplineBook disciplines;

    @Autowired
    RecipientJoining joining;

    @Autowired
    DecisionRegister decisions;

    @Autowired
    DecisionApproval approval;

    @Autowired
    AwardCatalogue catalogue;

    @Autowired
    EligibilityJudging judging;

    private String name = "";
    private UnitId unit = new UnitId(0);
    private String unitName = "";
    private RecipientId person = new RecipientId(0);

    @BeforeEach
    void entersSomebody() {
        unitName = "Sở Điều kiện " + Ids.code(Ids.next());
        unit = asSystem(() -> units.enter(Units.of(unitName)));
        name = "Lương Thị " + Ids.code(Ids.next());
        person = enter(name);
    }

    @Test
    void answersClauseByClauseWithEachEvidenceLinked() {
        var rating = rate(person, Rating.EXCELLENT);
        var discipline = discipline(person);
        var decision = honour(person);
        ask(person, "CSTDCS");

        assertThat(find(FindingsSheet.class).all()).hasSize(2);
        assertThat(links())
                .contains(
                        "quyet-dinh/" + Ids.code(decision.value()),
                        page(person) + "?can-cu=" + Ids.code(rating.value()),
                        page(person) + "?can-cu=" + Ids.code(discipline.value()));
        assertThat(text()).contains(Words.say("eligibility.evidence.RATING", "2025", ""));

        go(page(person) + "?can-cu=" + Ids.code(rating.value()));
        assertThat(find(ListItem.class).all())
                .filteredOn(i -> i.hasClassName("vd-pointed"))
                .singleElement()
                .satisfies(i ->
                        assertThat(i.getElement().getTextRecursively()).contains("2025", Words.word(Rating.EXCELLENT)));
        assertThat(text()).doesNotContain(Words.say("evidence.pointed.gone"));

        go(page(person) + "?can-cu=" + Ids.code(Ids.next()));
        assertThat(text()).contains(Words.say("evidence.pointed.gone"));
        go(page(person) + "?can-cu=khong");
        assertThat(text()).doesNotContain(Words.say("evidence.pointed.gone"));
    }

    @Test
    void partsWhatTheRegisterTellsFromWhatPeopleJudgeUnderAHeadlineThatAgrees() {
        rate(person, Rating.EXCELLENT);
        ask(person, "LDTT");
        var sheet = find(FindingsSheet.class).all().getFirst().getElement().getTextRecursively();
        assertThat(sheet)
                .contains(Words.say("survey.outcome") + ": ", Words.say("survey.measured") + ": ")
                .containsSubsequence(Words.say("eligibility.by-register"), Words.say("eligibility.by-people"))
                .as("a case that is not for who was rated fails, so it may not be said that none does")
                .contains(Words.word(Outcome.NOT_MET))
                .doesNotContain(Words.say("eligibility.outcome.TO_JUDGE"));
        assertThat(text())
                .contains(Words.say("eligibility.newer.unread"))
                .doesNotContain("có lợi hơn", "more favourable");
    }

    @Test
    void saysFirstThatTheAwardIsHeldAndByWhichDecision() {
        rate(person, Rating.EXCELLENT);
        var decision = honour(person);
        ask(person, "LDTT");
        assertThat(find(FindingsSheet.class).all())
                .as("nothing is left to compare")
                .hasSize(1);
        assertThat(text())
                .contains(Words.say("eligibility.outcome.NOT_MET.note"))
                .containsAnyOf(
                        "Đã được tặng Lao động tiên tiến cho năm 2025", "Advanced Worker was given for 2025 already");
        assertThat(links()).contains("quyet-dinh/" + Ids.code(decision.value()));
    }

    @Test
    void refusesATitleForAnotherKindAndAYearAhead() {
        go("xet-dieu-kien/" + person.value() + "?danh-hieu=LDTT&nam=2025&loai-hinh=SUDDEN&ngay-nhan=2025-12-10");
        assertThat(text())
                .containsAnyOf("chỉ tặng trong thi đua", "given for emulation only")
                .doesNotContain(Words.say("eligibility.by-register"));
        go("xet-dieu-kien/" + person.value() + "?danh-hieu=LDTT&nam=2026&loai-hinh=MERIT&ngay-nhan=2025-12-10");
        assertThat(text()).containsAnyOf("nằm sau ngày tiếp nhận hồ sơ", "lies after the day of reception");
    }

    @Test
    void keepsAnAnswerAndGivesItAgainAfterACorrection() {
        var rating = rate(person, Rating.GOOD);
        ask(person, "LDTT");
        press("eligibility.keep");
        assertThat(asSpecialist(() -> judging.kept(person))).hasSize(1);
        asSpecialist(() -> {
            ratings.change(rating, 0, rating(person, Rating.NOT_COMPLETED));
            return null;
        });

        ask(person, "LDTT");
        assertThat(text()).contains(Words.say("eligibility.outcome.NOT_MET"));
        find(Button.class).all().stream()
                .filter(b -> b.hasClassName("vd-opens"))
                .findFirst()
                .orElseThrow()
                .click();
        var kept = asSpecialist(() -> judging.kept(person)).getFirst();
        assertThat(text())
                .contains(Words.say("eligibility.kept.same", Words.dateTime(kept.judgedAt())))
                .doesNotContain(Words.say("eligibility.outcome.NOT_MET"));
        assertThat(links())
                .as("a kept finding links what it rested on")
                .contains(page(person) + "?can-cu=" + Ids.code(rating.value()));
    }

    @Test
    void linksAKeptFindingToTheOneThatTheNomineeWasJoinedTo() {
        var rating = rate(person, Rating.GOOD);
        ask(person, "LDTT");
        press("eligibility.keep");
        var survivor = enter(name);
        asSpecialist(() -> joining.join(survivor, person, "Cùng người"));
        navigate(EligibilityView.class, person.value());
        find(Button.class).all().stream()
                .filter(b -> b.hasClassName("vd-opens"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(links()).contains(page(survivor) + "?can-cu=" + Ids.code(rating.value()));
    }

    @Test
    void linksNothingThatALimitedOfficialMayNotOpen() {
        var rating = rate(person, Rating.EXCELLENT);
        var decision = honour(person);
        as(Set.of(Role.UNIT_OFFICER), unit, () -> {
            ask(person, "CSTDCS");
            assertThat(links())
                    .contains(page(person) + "?can-cu=" + Ids.code(rating.value()))
                    .doesNotContain("quyet-dinh/" + Ids.code(decision.value()));
            assertThat(find(ListItem.class).all())
                    .as("the honour is told, without a way to its decision")
                    .anySatisfy(i -> assertThat(i.getText()).contains("QĐ-UBND"));
            return null;
        });
        var other = asSystem(() -> units.enter(Units.of("Sở Khác " + Ids.code(Ids.next()))));
        as(Set.of(Role.UNIT_OFFICER), other, () -> {
            assertThatThrownBy(() -> navigate(EligibilityView.class, person.value()))
                    .as("a recipient of another unit")
                    .isInstanceOf(RuntimeException.class);
            return null;
        });
    }

    @Test
    @WithMockUser(
            username = "hoidong",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void letsWhoRecordsNoEvidenceReadButNotKeepAndTellsThemOfNoDiscipline() {
        discipline(person);
        rate(person, Rating.GOOD);
        ask(person, "LDTT");
        assertThat(buttons("eligibility.keep")).isEmpty();
        assertThat(text())
                .contains(Words.say("eligibility.confidential"))
                .doesNotContain(Words.say("eligibility.evidence.DISCIPLINE", "2025", "12/QĐ-KL"));
    }

    @Test
    @WithMockUser(
            username = "thongke",
            authorities = {"VIEW_FIGURES", "ROLE_VIEW_FIGURES"})
    void letsNobodyInWithoutTheConsole() {
        assertThatThrownBy(() -> navigate(SurveyView.class)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> navigate(EligibilityView.class, person.value()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void asksForAUnitAndDownloadsTheAnswer() throws IOException {
        rate(person, Rating.GOOD);
        var lazy = enter("Đỗ Văn " + Ids.code(Ids.next()));
        rate(lazy, Rating.NOT_COMPLETED);
        go("du-dieu-kien?danh-hieu=LDTT" + ASKED);
        survey();

        assertThat(text()).contains(Words.say("list.count", "2"), Words.word(Outcome.NOT_MET));
        var rows = download();
        assertThat(rows).hasSize(2).anySatisfy(row -> assertThat(row).contains(name, unitName));
        assertThat(rows)
                .filteredOn(row -> !row.contains(name))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(Words.word(Outcome.NOT_MET)));
    }

    @Test
    void saysWhatToChooseBeforeItAsks() {
        navigate(SurveyView.class);
        press("survey.ask");
        assertThat(text()).contains(Words.say("eligibility.choose"));
        assertThat(find(Anchor.class).all())
                .noneSatisfy(a -> assertThat(a.getText()).isEqualTo(Words.say("survey.download")));
    }

    @Test
    void tellsALimitedOfficialOfTheirOwnPeopleOnly() {
        rate(person, Rating.GOOD);
        var stranger = asSystem(() -> register.enterAll(List.of(new RecipientDraft(
                        RecipientKind.PERSON, "Người Lạ " + Ids.code(Ids.next()), null, null, "", true))))
                .getFirst();
        rate(stranger, Rating.GOOD);
        as(Set.of(Role.UNIT_OFFICER), unit, () -> {
            go("du-dieu-kien?danh-hieu=LDTT" + ASKED);
            press("survey.ask");
            waitFor(() -> !downloads().isEmpty());
            assertThat(download())
                    .singleElement()
                    .satisfies(row -> assertThat(row).contains(name));
            return null;
        });
    }

    private void survey() {
        @SuppressWarnings("unchecked")
        ComboBox<UnitSummary> of = find(ComboBox.class).all().stream()
                .filter(b -> Words.say("survey.unit").equals(b.getLabel()))
                .findFirst()
                .orElseThrow();
        of.setValue(asSpecialist(() -> units.get(unit)));
        press("survey.ask");
        waitFor(() -> !downloads().isEmpty());
    }

    private List<Anchor> downloads() {
        return find(Anchor.class).all().stream()
                .filter(a -> a.hasClassName("vd-download"))
                .toList();
    }

    /** The rows of the downloaded workbook below its heading, each as one text. */
    private List<String> download() throws IOException {
        var out = new ByteArrayOutputStream();
        test(downloads().getFirst()).download(out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            return Stream.iterate(4, i -> i <= sheet.getLastRowNum(), i -> i + 1)
                    .map(sheet::getRow)
                    .map(EligibilityViewsTest::line)
                    .toList();
        }
    }

    private static String line(Row row) {
        var line = new StringBuilder();
        row.forEach(cell -> line.append(cell).append(" | "));
        return line.toString();
    }

    private void waitFor(BooleanSupplier there) {
        for (int i = 0; i < 400; i++) {
            roundTrip();
            if (there.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        fail("Not there after twenty seconds");
    }

    private void ask(RecipientId of, String award) {
        go("xet-dieu-kien/" + of.value() + "?danh-hieu=" + award + ASKED);
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static String page(RecipientId of) {
        return "nguoi-duoc-khen/" + Ids.code(of.value());
    }

    /** Follows an address with a query, as a link does. */
    private static void go(String address) {
        var parts = List.of(address.split("\\?", 2));
        UI.getCurrent().navigate(parts.getFirst(), QueryParameters.fromString(parts.getLast()));
    }

    /** On screen as an official who is signed in with an account of that unit. */
    private static void as(Set<Role> roles, UnitId of, Callable<@Nullable Void> step) {
        var official = LimitedOfficials.official("donvi", roles, of);
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                official,
                null,
                official.getAuthorities().stream()
                        .flatMap(a -> Stream.of(a.getAuthority(), "ROLE_" + a.getAuthority()))
                        .map(SimpleGrantedAuthority::new)
                        .toList()));
        SecurityContextHolder.setContext(context);
        try {
            step.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private RecipientId enter(String who) {
        return asSystem(() ->
                        register.enterAll(List.of(new RecipientDraft(RecipientKind.PERSON, who, null, unit, "", true))))
                .getFirst();
    }

    private EvidenceId rate(RecipientId of, Rating rating) {
        return asSpecialist(() -> ratings.enter(rating(of, rating)));
    }

    private static RatingDraft rating(RecipientId of, Rating rating) {
        return new RatingDraft(of, 2025, rating, false, "");
    }

    private EvidenceId discipline(RecipientId of) {
        return asSpecialist(() -> disciplines.enter(new DisciplineDraft(
                of, DisciplineForm.WARNING, LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31), "12/QĐ-KL")));
    }

    /** An approved decision on the title of the year, in which the honour names no unit of the directory. */
    private DecisionId honour(RecipientId of) {
        var day = LocalDate.of(2025, 12, 5);
        var award = asSpecialist(() -> catalogue.find("LDTT", day).orElseThrow().revision());
        var id = asSpecialist(() -> decisions.register(
                Decisions.of(String.valueOf(Ids.next()), day, "Về việc công nhận danh hiệu"),
                List.of(Honours.of(name, award).year(2025).to(of.value()).draft())));
        asSpecialist(() -> {
            decisions.submit(id, true);
            return null;
        });
        asLeader(() -> {
            approval.approve(id, Officials.AS_SUBMITTED, Instant.now());
            return null;
        });
        return id;
    }
}
