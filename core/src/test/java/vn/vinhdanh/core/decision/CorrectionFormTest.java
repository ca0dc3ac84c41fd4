package vn.vinhdanh.core.decision;

import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.testing.Filled;
import vn.vinhdanh.core.testing.FrozenSamples;

/** Corrections are read as they were proposed and found, however long ago. */
class CorrectionFormTest {

    @Test
    void everyFormOfAnHonoursCorrectionIsReadAndTodaysIsFrozen() {
        FrozenSamples.assertFrozen("honour-correction", HonourCorrection.FORM, Filled.all(HonourCorrection.class));
    }

    @Test
    void everyFormOfADecisionsCorrectionIsReadAndTodaysIsFrozen() {
        FrozenSamples.assertFrozen(
                "decision-correction", DecisionCorrection.FORM, Filled.all(DecisionCorrection.class));
    }
}
