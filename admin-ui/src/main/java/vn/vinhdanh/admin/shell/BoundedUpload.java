package vn.vinhdanh.admin.shell;

import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;

/** Takes an uploaded file into memory and stops reading when it is too large, whatever the browser was told. */
public final class BoundedUpload extends InMemoryUploadHandler {

    private static final long serialVersionUID = 1L;

    /** What the request carries beside the file. */
    private static final long AROUND = 64 * 1024;

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
}
