package vn.vinhdanh.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the console says and logs of what went wrong. */
@ExtendWith(OutputCaptureExtension.class)
@AsOfficial("su-co")
class ConsoleProblemsTest extends ConsoleTest {

    @Test
    void whoBreaksOffADownloadIsToldOfNoFaultAndNoneIsLogged(CapturedOutput output) {
        var handler = VaadinSession.getCurrent().getErrorHandler();

        handler.error(
                new ErrorEvent(new UncheckedIOException(new ClientAbortException(new IOException("Broken pipe")))));

        assertThat(find(Notification.class).all()).isEmpty();
        assertThat(output).doesNotContain("Unexpected problem");

        handler.error(new ErrorEvent(new IllegalStateException("Our own")));

        assertThat(find(Notification.class).all()).isNotEmpty();
        assertThat(output).contains("Unexpected problem");
    }
}
