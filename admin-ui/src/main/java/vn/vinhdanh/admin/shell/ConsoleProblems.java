package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.door.ClientGone;

/**
 * The one place where the console answers what went wrong: a refusal of the domain is said in the official's language; anything
 * unexpected becomes a reference number on screen and a stack trace in the log only.
 */
@Component
public class ConsoleProblems implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleProblems.class);
    private static final long serialVersionUID = 1L;

    ConsoleProblems() {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        if (ClientGone.is(event.getThrowable())) {
            return;
        }
        var sentence = sentence(event.getThrowable());
        var page = UI.getCurrent();
        if (page != null) {
            Notices.refused(sentence);
        }
    }

    /** What to tell the person; what is unexpected is logged under the reference number that the sentence names. */
    public static String sentence(Throwable problem) {
        return refusal(problem).map(Words::say).orElseGet(() -> {
            if (find(problem, AccessDeniedException.class).isPresent()) {
                return Words.say("problem.console.not-allowed");
            }
            if (ServiceAway.database(problem)) {
                return Words.say("problem.console.database-away");
            }
            if (ServiceAway.room(problem)) {
                log(problem);
                return Words.say("problem.console.no-room");
            }
            return Words.say("problem.console.unexpected", log(problem));
        });
    }

    /** The domain's refusal within a problem, if it is one; a lost update counts as one. */
    public static Optional<DomainProblem> refusal(Throwable problem) {
        Optional<DomainProblem> refusal = find(problem, DomainProblem.class);
        return refusal.isPresent()
                ? refusal
                : find(problem, OptimisticLockingFailureException.class).map(lost -> new StaleData());
    }

    /** Logs an unexpected problem; returns the reference number under which it is found in the log. */
    static String log(Throwable problem) {
        var reference = Ids.code(Ids.next());
        LOG.error("Unexpected problem, reference {}", reference, problem);
        return reference;
    }

    private static <T extends Throwable> Optional<T> find(Throwable problem, Class<T> kind) {
        int depth = 0;
        for (Throwable t = problem; t != null && depth < 20; t = t.getCause(), depth++) {
            if (kind.isInstance(t)) {
                return Optional.of(kind.cast(t));
            }
        }
        return Optional.empty();
    }
}
