package vn.vinhdanh.admin.shell;

import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Takes an uploaded file into memory and stops reading when it is too large, whatever the browser was told. Few are taken at the same time,
 * so that however many officials upload, files take no more than half of the memory.
 */
public final class BoundedUpload extends InMemoryUploadHandler {

    private static final long serialVersionUID = 1L;

    /** What the request carries beside the file. */
    private static final long AROUND = 64 * 1024;

    /** The largest files, twice each while they grow, stay below half of the heap that the launcher gives. */
    private static final int AT_ONCE = 4;

    private static final int PATIENCE_SECONDS = 30;
    private static final Semaphore TURNS = new Semaphore(AT_ONCE, true);

    private final long maxBytes;

    /**
     * @param maxBytes largest file
     * @param taken gets the file
     */
    public BoundedUpload(long maxBytes, InMemoryUploadCallback taken) {
        super(taken);
        this.maxBytes = maxBytes;
    }

    @Override
    public long getFileSizeMax() {
        return maxBytes;
    }

    @Override
    public long getRequestSizeMax() {
        return maxBytes + AROUND;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try {
            if (!TURNS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("Too many files are being uploaded at the same time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the turn of an upload", e);
        }
        try {
            super.handleUploadRequest(event);
        } finally {
            TURNS.release();
        }
    }
}
