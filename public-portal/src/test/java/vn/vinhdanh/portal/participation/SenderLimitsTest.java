package vn.vinhdanh.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vinhdanh.portal.participation.SenderLimits.What;

class SenderLimitsTest {

    @Test
    void whoCommentedMuchMayStillReportAnErrorAndAskForLetters() {
        var limits = new SenderLimits(2);
        assertThat(limits.allows(What.COMMENT, "203.0.113.7")).isTrue();
        assertThat(limits.allows(What.COMMENT, "203.0.113.7")).isTrue();
        assertThat(limits.allows(What.COMMENT, "203.0.113.7")).isFalse();
        assertThat(limits.allows(What.ERROR_REPORT, "203.0.113.7")).isTrue();
        assertThat(limits.allows(What.LETTERS, "203.0.113.7")).isTrue();
        assertThat(limits.allows(What.COMMENT, "203.0.113.8")).isTrue();
    }
}
