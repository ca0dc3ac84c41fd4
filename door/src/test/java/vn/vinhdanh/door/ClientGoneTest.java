package vn.vinhdanh.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** A client that went away is no fault; what only looks like it stays one. */
class ClientGoneTest {

    @Test
    void whoWentAwayIsKnownHoweverDeepItStands() {
        var gone = new ClientAbortException(new IOException("Broken pipe"));
        assertThat(ClientGone.is(gone)).isTrue();
        assertThat(ClientGone.is(new IllegalStateException(new UncheckedIOException(gone))))
                .isTrue();
        assertThat(ClientGone.is(new AsyncRequestNotUsableException("Response not usable after response errors.")))
                .isTrue();
    }

    @Test
    void aDatabaseOrAFileThatBreaksOffIsAFault() {
        assertThat(ClientGone.is(new IllegalStateException(new SocketException("Connection reset"))))
                .isFalse();
        assertThat(ClientGone.is(new EOFException("Unexpected end of ZLIB input stream")))
                .isFalse();
    }
}
