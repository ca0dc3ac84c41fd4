package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.eligibility.Known.known;
import static vn.vinhdanh.core.eligibility.Known.standard;
import static vn.vinhdanh.core.eligibility.Outcome.MET;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_KNOWN;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_MET;
import static vn.vinhdanh.core.eligibility.Outcome.TO_JUDGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.organisation.Forces;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/** Conditions that nobody has confirmed are compared with the register and refuse nobody. */
class UnreadLawTest {

    private static final Requirement TWO = new Requirement.Consecutive(Set.of("CSTDCS"), 2, null);
    private static final Requirement EXCELLENT = new Requirement.Rated(Rating.EXCELLENT, 1, Set.of(), null);
    private static final Requirement UNBLOCKED = new Requirement.Unblocked();

    private record Case(
            String name, Known known, Outcome outcome, Outcome measured, boolean door, List<Clause> clauses) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Clause clause(int group, int alternative, Requirement requirement, Sureness sureness) {
        return new Clause(group, alternative, Set.of(), requirement, "Điều 1", "Điều kiện", "Condition", sureness);
    }

    private static Clause unconfirmed(int alternative, Requirement requirement) {
        return clause(2, alternative, requirement, Sureness.UNCONFIRMED);
    }

    private static Clause forces() {
        return new Clause(
                2, 1, Set.of(), true, new Requirement.Judged(), "Điều 1", "", "", Sureness.UNCONFIRMED, false);
    }

    private static Known complete() {
        return known().allComplete(1980, 2025);
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("not met", complete(), TO_JUDGE, NOT_MET, true, List.of(unconfirmed(1, TWO))),
                new Case("met", complete().honour("CSTDCS", 2024, 2025), MET, MET, false, List.of(unconfirmed(1, TWO))),
                new Case("not known", known(), NOT_KNOWN, NOT_KNOWN, false, List.of(unconfirmed(1, TWO))),
                new Case(
                        "read in the law",
                        complete(),
                        NOT_MET,
                        NOT_MET,
                        false,
                        List.of(clause(2, 1, TWO, Sureness.VERIFIED))),
                new Case(
                        "read in the regulation of another province",
                        complete(),
                        NOT_MET,
                        NOT_MET,
                        false,
                        List.of(clause(2, 1, TWO, Sureness.CORROBORATED))),
                new Case(
                        "beside one that was read, in the same alternative",
                        complete(),
                        NOT_MET,
                        NOT_MET,
                        false,
                        List.of(unconfirmed(1, TWO), clause(2, 1, EXCELLENT, Sureness.VERIFIED))),
                new Case(
                        "beside an alternative that was read",
                        complete(),
                        TO_JUDGE,
                        NOT_MET,
                        true,
                        List.of(unconfirmed(1, TWO), clause(2, 2, EXCELLENT, Sureness.VERIFIED))),
                new Case(
                        "beside a group that was read and is not met",
                        complete(),
                        NOT_MET,
                        NOT_MET,
                        true,
                        List.of(clause(1, 1, EXCELLENT, Sureness.VERIFIED), unconfirmed(1, TWO))),
                new Case(
                        "taken away by a discipline",
                        complete().honour("CSTDCS", 2024, 2025).disciplined("2024-02-01", "2025-01-31"),
                        NOT_MET,
                        NOT_MET,
                        false,
                        List.of(unconfirmed(1, TWO))),
                new Case(
                        "under examination",
                        complete().proceeding("2025-06-01", null, true),
                        NOT_MET,
                        NOT_MET,
                        false,
                        List.of(unconfirmed(1, UNBLOCKED))),
                new Case(
                        "the forces' own, of a civilian",
                        complete().forces(Forces.CIVIL),
                        NOT_MET,
                        NOT_MET,
                        false,
                        List.of(forces())));
    }

    private static Findings judge(List<Clause> clauses, Known known, CommendationKind kind) {
        return Judge.judge(
                standard(true, clauses.toArray(Clause[]::new)),
                known.of(RecipientKind.PERSON),
                new Question(2025, kind, LocalDate.parse("2025-12-15"), null, Known.LEVELS));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyWhatWasReadRefuses(Case of) {
        var findings = judge(of.clauses(), of.known(), CommendationKind.MERIT);
        assertThat(findings.outcome()).isEqualTo(of.outcome());
        assertThat(findings.measured())
                .as("what the register tells stays as it is")
                .isEqualTo(of.measured());
        var doors = findings.findings().stream()
                .filter(f -> f.remark().equals(Remark.of("unconfirmed")))
                .toList();
        assertThat(doors).hasSize(of.door() ? 1 : 0).allSatisfy(door -> {
            assertThat(door.outcome()).isEqualTo(TO_JUDGE);
            assertThat(door.clause().group()).isEqualTo(2);
            assertThat(door.article()).isEqualTo("Điều 1");
            assertThat(door.awaitsConfirmation()).isTrue();
            assertThat(findings.byPeople()).contains(door);
        });
    }

    @Test
    void theClauseItselfSaysWhatTheRegisterSays() {
        var findings = judge(List.of(unconfirmed(1, TWO)), complete(), CommendationKind.MERIT);
        assertThat(findings.findings().getFirst().outcome()).isEqualTo(NOT_MET);
        assertThat(findings.findings().getFirst().remark())
                .isEqualTo(Remark.of("consecutive.not-given", List.of("CSTDCS"), List.of(2024, 2025)));
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIED, SUDDEN, NOT_MET, other-kind",
        "VERIFIED, CAREER, NOT_MET, other-kind",
        "CORROBORATED, CAREER, TO_JUDGE, other-kind.unread",
        "UNCONFIRMED, FOREIGN, TO_JUDGE, other-kind.unread",
        "UNCONFIRMED, SUDDEN, TO_JUDGE, other-kind.unread"
    })
    void aKindWithoutACaseIsRefusedOnlyWhereAllCasesWereRead(
            Sureness sureness, CommendationKind kind, Outcome outcome, String remark) {
        var merit = Set.of(CommendationKind.MERIT);
        var clauses = List.of(
                new Clause(1, 1, merit, EXCELLENT, "Điều 1", "", "", Sureness.VERIFIED),
                new Clause(1, 2, merit, TWO, "Điều 1", "", "", sureness));
        var findings = judge(clauses, complete(), kind);
        assertThat(findings.outcome()).isEqualTo(outcome);
        assertThat(findings.findings()).extracting(Finding::remark).containsExactly(Remark.of(remark));
    }
}
