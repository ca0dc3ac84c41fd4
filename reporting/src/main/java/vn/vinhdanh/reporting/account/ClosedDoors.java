package vn.vinhdanh.reporting.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import vn.vinhdanh.core.signin.Refusal;
import vn.vinhdanh.core.signin.RefusalLog;
import vn.vinhdanh.core.signin.SignInPlace;
import vn.vinhdanh.door.ExpiredForm;
import vn.vinhdanh.reporting.shared.Official;

/** Notes where an official found a door closed, as the console does: what was asked for without the permission or without its token. */
final class ClosedDoors implements AccessDeniedHandler {

    private final RefusalLog log;
    private final AccessDeniedHandler answer = new ExpiredForm(HttpServletResponse.SC_FORBIDDEN);

    ClosedDoors(RefusalLog log) {
        this.log = log;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        answer.handle(request, response, refusal);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            Official.current()
                    .ifPresent(official -> log.note(
                            Refusal.FORBIDDEN,
                            SignInPlace.REPORTING,
                            official.username(),
                            request.getRemoteAddr(),
                            request.getRequestURI()));
        }
    }
}
