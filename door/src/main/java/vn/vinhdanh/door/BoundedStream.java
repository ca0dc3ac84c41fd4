package vn.vinhdanh.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A body while it comes: counted, and refused as soon as it is too long or takes too long, whatever was announced. */
final class BoundedStream extends ServletInputStream {

    private final InputStream body;
    private final long longest;
    private final LongSupplier nanos;
    private final long end;
    private long count;
    private boolean finished;
    private @Nullable Refused refused;

    /**
     * @param longest how many bytes may come
     * @param seconds how long they may take
     * @param nanos a clock
     */
    BoundedStream(InputStream body, long longest, int seconds, LongSupplier nanos) {
        this.body = body;
        this.longest = longest;
        this.nanos = nanos;
        this.end = nanos.getAsLong() + seconds * 1_000_000_000L;
    }

    /** Why no more of it is read. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;

        private Refused(int status) {
            super("Status " + status);
            this.status = status;
        }

        /** 413 or 408. */
        int status() {
            return status;
        }
    }

    /** Why it was refused; null while it was not. */
    @Nullable
    Refused refused() {
        return refused;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        Objects.checkFromIndexSize(from, most, into.length);
        if (refused != null) {
            throw refused;
        }
        if (nanos.getAsLong() - end > 0) {
            throw refuse(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
        int n = body.read(into, from, most);
        finished = n < 0;
        count += Math.max(0, n);
        if (count > longest) {
            throw refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        return n;
    }

    private Refused refuse(int status) {
        var why = new Refused(status);
        refused = why;
        return why;
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("Bodies are read as they come");
    }
}
