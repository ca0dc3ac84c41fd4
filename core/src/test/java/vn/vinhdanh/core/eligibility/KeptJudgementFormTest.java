package vn.vinhdanh.core.eligibility;

import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.testing.Filled;
import vn.vinhdanh.core.testing.FrozenSamples;

/** Judgements are read as they were kept, however long ago. */
class KeptJudgementFormTest {

    @Test
    void everyFormOfAQuestionIsReadAndTodaysIsFrozen() {
        FrozenSamples.assertFrozen("question", KeptJudgement.QUESTION, Filled.all(Question.class));
    }

    @Test
    void everyFormOfFactsIsReadAndTodaysIsFrozen() {
        FrozenSamples.assertFrozen("nominee-facts", KeptJudgement.FACTS, Filled.all(NomineeFacts.class));
    }

    @Test
    void everyFormOfFindingsIsReadAndTodaysIsFrozen() {
        FrozenSamples.assertFrozen("findings", KeptJudgement.FINDINGS, Filled.all(Findings.class));
    }
}
