package vn.vinhdanh.admin.shell;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.signin.Origin;
import vn.vinhdanh.core.signin.Refusal;
import vn.vinhdanh.core.signin.RefusalLog;
import vn.vinhdanh.core.signin.SignInPlace;
import vn.vinhdanh.door.BrowserMark;

/** Notes where an official found a door closed: a view that is not theirs, a step they have no permission for, a form without its token. */
@Component
public class ClosedDoors {

    private final RefusalLog log;
    private final CurrentOfficial current;

    ClosedDoors(RefusalLog log, CurrentOfficial current) {
        this.log = log;
        this.current = current;
    }

    /** A step of the core was refused. */
    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        var who = Optional.ofNullable(event.getAuthentication().get())
                .map(Authentication::getPrincipal)
                .filter(SignedInOfficial.class::isInstance)
                .map(SignedInOfficial.class::cast);
        if (who.isPresent() && event.getObject() instanceof MethodInvocation step) {
            var method = step.getMethod();
            note(who.get(), method.getDeclaringClass().getSimpleName() + "." + method.getName());
        }
    }

    /** @param address of the view that was asked for */
    void view(String address) {
        current.signedIn().ifPresent(official -> note(official, "/" + address));
    }

    /** A form came without its token: it was sent from elsewhere, or lay open too long. */
    public void form(HttpServletRequest request) {
        current.signedIn().ifPresent(official -> note(official, request.getRemoteAddr(), request.getRequestURI()));
    }

    private void note(SignedInOfficial official, String door) {
        note(official, address(), door);
    }

    private void note(SignedInOfficial official, String address, String door) {
        log.note(Refusal.FORBIDDEN, SignInPlace.CONSOLE, official.getUsername(), address, door);
    }

    /** Where the browser of this step is; empty when that is not known. */
    public static String address() {
        var session = VaadinSession.getCurrent();
        var address = session == null ? null : session.getBrowser().getAddress();
        return address == null ? "" : address;
    }

    /** Where this step comes from, for what is counted as a try to sign in. */
    public static Origin origin() {
        var request = VaadinServletRequest.getCurrent();
        return new Origin(address(), request == null ? null : BrowserMark.of(request.getHttpServletRequest()));
    }
}
