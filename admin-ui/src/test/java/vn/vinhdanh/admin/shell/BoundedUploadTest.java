package vn.vinhdanh.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.door.DoorSettings;

/** What an upload may take: no more bytes than its page allows, and a turn. */
@WithMockUser(
        username = "quantri",
        authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
class BoundedUploadTest extends ConsoleTest {

    private static final int MOST = 2 << 20;

    private final Semaphore turns = new Semaphore(1);
    private final List<Integer> taken = new ArrayList<>();
    private final BoundedUpload upload = new BoundedUpload(
            MOST,
            (file, bytes) -> {
                assertThat(turns.availablePermits())
                        .as("the turn lasts until the page is through with the file")
                        .isZero();
                taken.add(bytes.length);
            },
            turns,
            0);

    @Test
    void takesTheLargestFileAndNothingLarger() throws IOException {
        for (int length : new int[] {0, MOST}) {
            assertThat(send(length, new ByteArrayInputStream(new byte[length])).isRejected())
                    .isFalse();
        }
        assertThat(send(MOST + 1, unread()).isRejected()).isTrue();
        assertThat(said()).isEqualTo(Words.say("problem.attachment.too-large", 2));
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int most) {
                given += most;
                return most;
            }
        };
        assertThat(send(-1, endless).isRejected()).as("no length was announced").isTrue();
        assertThat(endless.given).isLessThan(MOST + 100_000);
        assertThat(taken).containsExactly(0, MOST);
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    @Test
    void saysWhenThereIsNoTurnAndTakesTheNext() throws IOException {
        turns.acquireUninterruptibly();
        assertThat(send(10, unread()).isRejected()).isTrue();
        assertThat(said()).isEqualTo(Words.say("upload.crowded"));
        turns.release();
        send(10, new ByteArrayInputStream(new byte[10]));
        assertThat(taken).containsExactly(10);
    }

    @Test
    void aFileThatBreaksOffLeavesItsTurn() {
        assertThatThrownBy(() -> send(10, unread())).isInstanceOf(IOException.class);
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    /** The launcher gives the console 640 MB. */
    @Test
    void theLargestFilesOfAllTurnsStayBelowHalfOfTheHeap() {
        assertThat(2L * BoundedUpload.AT_ONCE * DoorSettings.LONGEST_FILE).isLessThan((640L << 20) / 2);
        assertThatThrownBy(() -> new BoundedUpload(DoorSettings.LONGEST_FILE + 1, (file, bytes) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UploadEvent send(long length, InputStream body) throws IOException {
        var here = new Div();
        UI.getCurrent().add(here);
        var event =
                new UploadEvent(
                        VaadinRequest.getCurrent(),
                        VaadinResponse.getCurrent(),
                        VaadinSession.getCurrent(),
                        "a.pdf",
                        length,
                        "application/pdf",
                        here.getElement(),
                        null) {
                    @Override
                    public InputStream getInputStream() {
                        return body;
                    }
                };
        upload.handleUploadRequest(event);
        return event;
    }

    private String said() {
        roundTrip();
        return find(Span.class)
                .withCondition(span -> span.getParent()
                        .filter(parent -> parent.getElement().getClassList().contains("vd-notice"))
                        .isPresent())
                .all()
                .getLast()
                .getText();
    }

    private static InputStream unread() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("is not to be read");
            }
        };
    }
}
