package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.eligibility.Finding;
import vn.vinhdanh.core.eligibility.Findings;
import vn.vinhdanh.core.eligibility.Outcome;
import vn.vinhdanh.core.eligibility.Remark;
import vn.vinhdanh.core.shared.InvalidInput;

/** Nobody is called eligible while something neither holds by the register nor by a person's answer with its reason. */
class ConclusionsTest {

    @Test
    void whatTheRegisterSaysInFullNeedsNoReason() {
        assertThatCode(eligible("", findings(met(1, 1), met(2, 1)))).doesNotThrowAnyException();
    }

    @Test
    void whatIsOpenMustBeAnsweredOneAlternativeOfEachGroup() {
        var open = findings(met(1, 1), open(2, 1, Outcome.TO_JUDGE), open(2, 2, Outcome.NOT_MET));
        assertThatThrownBy(eligible("Đã xem hồ sơ", open)).isInstanceOf(DossierProblem.StillOpen.class);
        assertThatThrownBy(eligible("Đã xem hồ sơ", open, answer(1, false)))
                .as("answered that it does not hold")
                .isInstanceOf(DossierProblem.StillOpen.class);
        assertThatCode(eligible("Đã xem hồ sơ", open, answer(1, true))).doesNotThrowAnyException();
        assertThatThrownBy(eligible("", open, answer(1, true)))
                .as("a person's judgement has a reason")
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anAnswerMayAlsoDenyWhatTheRegisterShows() {
        assertThatThrownBy(eligible("Sai năm", findings(met(1, 1)), answer(0, false)))
                .isInstanceOf(DossierProblem.StillOpen.class);
    }

    @Test
    void whomTheRegisterDoesNotHoldIsForAPersonWithAReason() {
        assertThatThrownBy(eligible("", null)).isInstanceOf(InvalidInput.class);
        assertThatCode(eligible("Có quyết định kèm hồ sơ", null)).doesNotThrowAnyException();
    }

    @Test
    void aRefusalAndAHoldSayWhy() {
        for (var status : List.of(NomineeStatus.NOT_ELIGIBLE, NomineeStatus.ON_HOLD)) {
            assertThatThrownBy(() -> Conclusions.require(
                            "Ai đó", new NomineeConclusion(status, "", null, List.of()), findings(met(1, 1))))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> Conclusions.require(
                        "Ai đó",
                        new NomineeConclusion(
                                NomineeStatus.NOT_ELIGIBLE, "Thiếu", LocalDate.of(2026, 12, 1), List.of()),
                        null))
                .as("only a hold has a day")
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anAnswerToNoClauseIsRefused() {
        assertThatThrownBy(eligible("Có", findings(met(1, 1)), answer(3, true))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anAnswerToAClauseThatReadsOtherwiseNowIsRefused() {
        assertThatThrownBy(eligible(
                        "Có", findings(met(1, 1)), new NomineeAnswer(0, "Có hai sáng kiến", true, "Theo hồ sơ")))
                .isInstanceOf(InvalidInput.class);
    }

    private static ThrowingCallable eligible(String reason, @Nullable Findings findings, NomineeAnswer... answers) {
        return () -> Conclusions.require(
                "Ai đó", new NomineeConclusion(NomineeStatus.ELIGIBLE, reason, null, Arrays.asList(answers)), findings);
    }

    private static NomineeAnswer answer(int clause, boolean holds) {
        return new NomineeAnswer(clause, "Có sáng kiến", holds, "Theo hồ sơ");
    }

    private static Findings findings(Finding... findings) {
        var outcome =
                Arrays.stream(findings).allMatch(f -> f.outcome() == Outcome.MET) ? Outcome.MET : Outcome.TO_JUDGE;
        return new Findings(outcome, List.of(findings), List.of());
    }

    private static Finding met(int group, int alternative) {
        return open(group, alternative, Outcome.MET);
    }

    private static Finding open(int group, int alternative, Outcome outcome) {
        return new Finding(
                new Clause(
                        group,
                        alternative,
                        Set.of(),
                        new Requirement.Judged(),
                        "Điều 22",
                        "Có sáng kiến",
                        "Has an initiative",
                        Sureness.VERIFIED),
                outcome,
                List.of(),
                new Remark("eligibility.judged", List.of(), List.of(), List.of(), List.of()),
                "",
                List.of());
    }
}
