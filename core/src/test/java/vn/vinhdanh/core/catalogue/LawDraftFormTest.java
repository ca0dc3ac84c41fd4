package vn.vinhdanh.core.catalogue;

import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.testing.Filled;
import vn.vinhdanh.core.testing.FrozenSamples;

/** Proposed changes of the law data are read as they were proposed, however long ago. */
class LawDraftFormTest {

    @Test
    void everyFormIsReadAndTodaysIsFrozen() {
        FrozenSamples.assertFrozen("law-draft", LawChange.DRAFT, Filled.all(LawDraft.class));
    }
}
