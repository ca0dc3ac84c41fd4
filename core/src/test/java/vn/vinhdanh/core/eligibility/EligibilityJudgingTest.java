package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.evidence.DisciplineBook;
import vn.vinhdanh.core.evidence.DisciplineDraft;
import vn.vinhdanh.core.evidence.DisciplineForm;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/** Judging on the real catalogue and the real registers. */
@CoreTest
class EligibilityJudgingTest {

    private final EligibilityJudging judging;
    private final EligibilitySurvey survey;
    private final DisciplineBook disciplines;
    private final Province province;
    private final AuditChain audit;

    EligibilityJudgingTest(
            EligibilityJudging judging,
            EligibilitySurvey survey,
            DisciplineBook disciplines,
            AuditChain audit,
            BeanFactory beans) {
        this.judging = judging;
        this.survey = survey;
        this.disciplines = disciplines;
        this.audit = audit;
        province = new Province(beans);
    }

    @Test
    void theDayOfReceptionChoosesTheRegime() {
        var person = province.person("Nguyễn Thị Ranh Giới", null);
        province.honour(person, "LDTT", 2023);
        province.rate(person, Rating.EXCELLENT, 2023);

        var old = judge(person, ask("CSTDCS", 2023, "2023-12-31"));
        var later = judge(person, ask("CSTDCS", 2023, "2024-01-01"));

        assertThat(old.award().validTo()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(finding(old, Requirement.Initiatives.class).orElseThrow().outcome())
                .as("before 2024 an initiative is needed whatever the rating")
                .isEqualTo(Outcome.NOT_KNOWN);
        assertThat(old.findings().outcome()).isEqualTo(Outcome.NOT_KNOWN);
        int group =
                finding(later, Requirement.Rated.class).orElseThrow().clause().group();
        assertThat(later.findings().groups().get(group))
                .as("since 2024 an excellent rating is enough")
                .isEqualTo(Outcome.MET);
        assertThat(old.newer()).isNotNull();
        assertThat(judge(person, ask("CSTDCS", 2025, "2025-06-30")).award().validTo())
                .isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(judge(person, ask("CSTDCS", 2025, "2025-07-01")).award().validFrom())
                .isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(judge(person, ask("CSTDCS", 2026, "2026-09-30")).award().validTo())
                .isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(judge(person, ask("CSTDCS", 2026, "2026-10-01")).award().validFrom())
                .isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(judge(person, ask("CSTDCS", 2026, "2026-10-01")).newer()).isNull();
    }

    @Test
    void aKeptJudgementGivesTheOldAnswerWhateverIsCorrectedSince() {
        var person = province.person("Trần Văn Lưu", null);
        var ask = ask("LDTT", 2025, "2025-12-10");
        province.rate(person, Rating.GOOD, 2025);
        var then = judge(person, ask).findings();
        var kept = Officials.as("chuyenvien", Role.SPECIALIST, () -> judging.keep(person, ask));

        disciplines(person, "2025-06-01", "2026-05-31");

        assertThat(judge(person, ask).findings().outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(Officials.as("chuyenvien", Role.SPECIALIST, () -> judging.again(kept)))
                .isEqualTo(then);
        var stored = Officials.as("chuyenvien", Role.SPECIALIST, () -> judging.get(kept));
        assertThat(stored.findings()).isEqualTo(then);
        assertThat(stored.ask()).isEqualTo(ask);
        assertThat(stored.judgedBy()).isEqualTo("chuyenvien");
        assertThat(Officials.as("chuyenvien", Role.SPECIALIST, () -> judging.kept(person)))
                .containsExactly(stored);
    }

    @Test
    void whoMayNotSeeDisciplineIsNotToldOfIt() {
        var unit = province.unit("Sở Kín đáo " + Ids.code(Ids.next()));
        var person = province.person("Lê Thị Kín", unit);
        province.rate(person, Rating.GOOD, 2025);
        disciplines(person, "2025-06-01", "2026-05-31");
        var ask = ask("LDTT", 2025, "2025-12-10");

        var told = judge(person, ask);
        var discreet = LimitedOfficials.as(
                LimitedOfficials.official("donvi", Set.of(Role.UNIT_OFFICER), unit), () -> judging.judge(person, ask));

        var blocked = finding(told, Requirement.Unblocked.class).orElseThrow();
        assertThat(blocked.evidence()).extracting(Evidence::kind).contains(Evidence.Kind.DISCIPLINE);
        var hidden = finding(discreet, Requirement.Unblocked.class).orElseThrow();
        assertThat(blocked.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(hidden.outcome())
                .as("the outcome must not betray the days of a discipline")
                .isEqualTo(Outcome.TO_JUDGE);
        var free = LimitedOfficials.as(
                LimitedOfficials.official("donvi", Set.of(Role.UNIT_OFFICER), unit),
                () -> judging.judge(person, ask("LDTT", 2025, "2026-06-15")));
        assertThat(finding(free, Requirement.Unblocked.class).orElseThrow()).isEqualTo(hidden);
        assertThat(hidden.evidence()).isEmpty();
        assertThat(hidden.remark()).isEqualTo(Remark.of("confidential"));
    }

    @Test
    void theAuditTellsOfDisciplinesOnlyWhoMaySeeThem() {
        var person = province.person("Trịnh Văn Nhật", null);
        disciplines(person, "2025-06-01", "2026-05-31");

        assertThat(Officials.asAdministrator(() -> audit.newest(null, 500)))
                .filteredOn(entry -> entry.verb().startsWith("evidence.discipline"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.detail()).isEqualTo("{}"));
        assertThat(Officials.asLeader(() -> audit.newest(null, 500)))
                .filteredOn(entry -> entry.verb().startsWith("evidence.discipline"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.detail()).contains("after"));
        assertThat(Officials.asAdministrator(audit::verify)).isEmpty();
    }

    @Test
    void anOfficerJudgesTheOwnUnitOnly() {
        var own = province.unit("Sở Nhà " + Ids.code(Ids.next()));
        var other = province.unit("Sở Bạn " + Ids.code(Ids.next()));
        var stranger = province.person("Phạm Văn Xa", other);
        var colleague = province.person("Phạm Văn Gần", own);
        var ask = ask("LDTT", 2025, "2025-12-10");
        assertThatThrownBy(() -> LimitedOfficials.as(
                        LimitedOfficials.official("donvi", Set.of(Role.UNIT_OFFICER), own),
                        () -> judging.judge(stranger, ask)))
                .isInstanceOf(NotFound.class);
        var found = LimitedOfficials.as(
                LimitedOfficials.official("donvi", Set.of(Role.UNIT_OFFICER), own),
                () -> survey.ask(null, ask, n -> {}));
        assertThat(found.rows()).extracting(SurveyRow::recipient).containsExactly(colleague);
    }

    @Test
    void anAwardNotInForceOrForOthersIsRefused() {
        var person = province.person("Đỗ Văn Sai", null);
        assertThatThrownBy(() -> judge(person, ask("CSTDCS", 2003, "2003-06-01")))
                .isInstanceOf(EligibilityProblem.NotInForce.class);
        assertThatThrownBy(() -> judge(person, ask("TTLDXS", 2025, "2025-12-10")))
                .isInstanceOf(EligibilityProblem.WrongSubject.class);
        assertThatThrownBy(() -> judge(person, ask("KHONG-CO", 2025, "2025-12-10")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSurveyTellsWhoMayBeProposedAndWhatTheOthersLack() {
        var unit = province.unit("Sở Khảo sát " + Ids.code(Ids.next()));
        var three = province.person("Vũ Thị Đủ", unit);
        var two = province.person("Bùi Văn Thiếu", unit);
        var unknown = province.person("An Văn Lạ", unit);
        for (int year : List.of(2023, 2024, 2025)) {
            province.honour(three, "CSTDCS", year);
        }
        // with the unit, so that the register knows where they were: of somebody of whom it does not nothing is said to
        // be missing
        for (int year : List.of(2022, 2024, 2025)) {
            province.honour(two, "CSTDCS", year, LocalDate.of(year + 1, 1, 20), "APPROVED", unit);
        }
        province.declare(unit, 2023, 2023, Register.GRASSROOTS_HONOURS);
        for (var register : Register.values()) {
            province.declare(unit, 2025, 2026, register);
        }
        var found = survey(unit, ask("CSTDT", 2025, "2026-02-10"));

        assertThat(found.rows()).extracting(SurveyRow::recipient).containsExactlyInAnyOrder(three, two, unknown);
        var rows = found.rows().stream().collect(java.util.stream.Collectors.toMap(SurveyRow::recipient, r -> r));
        assertThat(rows.get(two).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(rows.get(two).lacks())
                .contains(Remark.of("consecutive.not-given", List.of("CSTDCS"), List.of(2023)));
        assertThat(rows.get(three).outcome()).isNotEqualTo(Outcome.NOT_MET);
        assertThat(rows.get(three).lacks()).noneMatch(r -> r.key().startsWith("eligibility.consecutive"));
        assertThat(found.counts().values().stream().mapToLong(n -> n).sum()).isEqualTo(3);
        assertThat(rows.get(three).preferredAmongEquals()).isTrue();
        assertThat(found.rows())
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(SurveyRow::outcome).reversed());
        for (var row : found.rows()) {
            var one = judge(row.recipient(), ask("CSTDT", 2025, "2026-02-10"));
            assertThat(one.findings().outcome())
                    .as("one by one as all together")
                    .isEqualTo(row.outcome());
        }
    }

    @Test
    void aSurveyCanBeStopped() {
        var unit = province.unit("Sở Dừng " + Ids.code(Ids.next()));
        province.person("Hà Văn Dừng", unit);
        assertThatThrownBy(() -> Officials.as(
                        "chuyenvien",
                        Role.SPECIALIST,
                        () -> survey.ask(unit, ask("LDTT", 2025, "2025-12-10"), n -> {
                            throw new CancellationException();
                        })))
                .isInstanceOf(CancellationException.class);
    }

    private Survey survey(UnitId unit, EligibilityAsk ask) {
        return Officials.as("chuyenvien", Role.SPECIALIST, () -> survey.ask(unit, ask, n -> {}));
    }

    private Judgement judge(RecipientId person, EligibilityAsk ask) {
        return Officials.as("chuyenvien", Role.SPECIALIST, () -> judging.judge(person, ask));
    }

    private void disciplines(RecipientId person, String from, String until) {
        Officials.run(
                "chuyenvien",
                Role.SPECIALIST,
                () -> disciplines.enter(new DisciplineDraft(
                        person, DisciplineForm.REPRIMAND, LocalDate.parse(from), LocalDate.parse(until), "01/QĐ-KL")));
    }

    private static EligibilityAsk ask(String award, int year, String received) {
        return new EligibilityAsk(award, year, CommendationKind.MERIT, LocalDate.parse(received), null);
    }

    private static Optional<Finding> finding(Judgement judgement, Class<? extends Requirement> asked) {
        return judgement.findings().findings().stream()
                .filter(f -> asked.isInstance(f.clause().requirement()))
                .findFirst();
    }
}
