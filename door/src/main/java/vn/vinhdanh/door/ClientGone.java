package vn.vinhdanh.door;

import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Tells apart that whoever sent a request went away before its answer was whole: nobody's fault, and nobody is left to be told. */
public final class ClientGone {

    private ClientGone() {}

    /** Whether a problem is only that the client went away. */
    public static boolean is(Throwable problem) {
        for (@Nullable Throwable t = problem; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof ClientAbortException || t instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }
}
