package vn.vinhdanh.admin.shell;

import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.vinhdanh.door.DoorSettings;

/**
 * Takes an uploaded file into memory and stops reading when it is too large, whatever the browser was told. Few are taken at the same time,
 * so that however many officials upload, files take no more than half of the memory; who finds no turn is told so.
 */
public final class BoundedUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;

    /** The largest files, twice each while they are put together, stay below half of the heap that the launcher gives. */
    static final int AT_ONCE = 4;

    private static final int PATIENCE_SECONDS = 30;
    private static final Semaphore TURNS = new Semaphore(AT_ONCE, true);

    private final int maxBytes;
    private final InMemoryUploadCallback taken;
    private final Semaphore turns;
    private final int patienceSeconds;

    /**
     * @param maxBytes largest file, at most {@link DoorSettings#LONGEST_FILE}
     * @param taken gets the file, in the page that it was sent from
     */
    public BoundedUpload(int maxBytes, InMemoryUploadCallback taken) {
        this(maxBytes, taken, TURNS, PATIENCE_SECONDS);
    }

    /**
     * @param turns how many are taken at the same time
     * @param patienceSeconds how long one waits for its turn
     */
    BoundedUpload(int maxBytes, InMemoryUploadCallback taken, Semaphore turns, int patienceSeconds) {
        if (maxBytes > DoorSettings.LONGEST_FILE) {
            throw new IllegalArgumentException("The door lets no file of " + maxBytes + " bytes through");
        }
        this.maxBytes = maxBytes;
        this.taken = taken;
        this.turns = turns;
        this.patienceSeconds = patienceSeconds;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        if (event.getFileSize() > maxBytes) {
            tooLarge(event);
            return;
        }
        try {
            if (!turns.tryAcquire(patienceSeconds, TimeUnit.SECONDS)) {
                refuse(event, "upload.crowded");
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the turn of an upload", e);
        }
        try {
            byte[] bytes;
            try (var body = event.getInputStream()) {
                bytes = body.readNBytes(maxBytes + 1);
            }
            if (bytes.length > maxBytes) {
                tooLarge(event);
            } else {
                give(event, bytes);
            }
        } finally {
            turns.release();
        }
    }

    /** The turn lasts until the page is through with the file. */
    private void give(UploadEvent event, byte[] bytes) {
        event.getUI().accessSynchronously(() -> {
            try {
                taken.complete(new UploadMetadata(event.getFileName(), event.getContentType(), bytes.length), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void tooLarge(UploadEvent event) {
        refuse(event, "problem.attachment.too-large", maxBytes / 1024 / 1024);
    }

    private static void refuse(UploadEvent event, String key, Object... arguments) {
        event.reject();
        event.getUI().accessSynchronously(() -> Notices.refused(Words.say(key, arguments)));
    }
}
