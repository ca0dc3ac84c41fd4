package vn.vinhdanh.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is told of a page that fails, and what is not. */
@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {

    private final Failures failures = new Failures(new Wording(words(), new Pictures(), Clock.systemUTC()));

    @Test
    void aReaderWhoWentAwayIsNoFault(CapturedOutput output) {
        var request = new MockHttpServletRequest("GET", "/vinh-danh");

        var page = failures.other(
                new UncheckedIOException(new ClientAbortException(new IOException("Broken pipe"))), request);

        assertThat(page).isNull();
        assertThat(output).doesNotContain("ERROR");

        assertThat(failures.other(new IllegalStateException("Our own"), request))
                .isNotNull();
        assertThat(output).contains("ERROR").contains("/vinh-danh failed");
    }

    private static StaticMessageSource words() {
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return words;
    }
}
