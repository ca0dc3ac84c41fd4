package vn.vinhdanh.core.announcement;

import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.testing.Filled;
import vn.vinhdanh.core.testing.FrozenSamples;

/** Corrections of announcements are read as they were proposed, however long ago. */
class ArticleDraftFormTest {

    @Test
    void everyFormIsReadAndTodaysIsFrozen() {
        FrozenSamples.assertFrozen("article-draft", ArticleDraft.FORM, Filled.all(ArticleDraft.class));
    }
}
