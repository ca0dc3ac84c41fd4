package vn.vinhdanh.core.announcement;

import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.testing.Filled;
import vn.vinhdanh.core.testing.FrozenSamples;

/** Corrections of announcements are read as they were proposed, however long ago. */
class ArticleWrittenFormTest {

    @Test
    void everyFormIsReadAndTodaysIsFrozen() {
        FrozenSamples.assertFrozen("article-draft", ArticleWritten.FORM, Filled.all(ArticleWritten.class));
    }
}
