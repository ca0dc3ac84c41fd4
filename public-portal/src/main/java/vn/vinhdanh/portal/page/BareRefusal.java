package vn.vinhdanh.portal.page;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the server answers when a request is so broken that none of our pages is reached: a status and nothing about itself. */
public final class BareRefusal extends ErrorReportValve {

    /** Made by the server. */
    public BareRefusal() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", ProtectiveHeaders.POLICY);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(status + "\n");
                response.finishResponse();
            }
        } catch (IOException gone) {
            // who asked has left
        }
    }
}
