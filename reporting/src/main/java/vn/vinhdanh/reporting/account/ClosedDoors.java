package vn.vinhdanh.reporting.account;

import jakarta.servlet.http.HttpServletRequest;
import vn.vinhdanh.core.signin.Refusal;
import vn.vinhdanh.core.signin.RefusalLog;
import vn.vinhdanh.core.signin.SignInPlace;
import vn.vinhdanh.reporting.shared.Official;

/** Notes where an official found a door closed, as the console does: what was asked for without the permission or without its token. */
final class ClosedDoors {

    private final RefusalLog log;

    ClosedDoors(RefusalLog log) {
        this.log = log;
    }

    void note(HttpServletRequest request) {
        Official.current()
                .ifPresent(official -> log.note(
                        Refusal.FORBIDDEN,
                        SignInPlace.REPORTING,
                        official.username(),
                        request.getRemoteAddr(),
                        request.getRequestURI()));
    }
}
