package vn.vinhdanh.admin.account;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Vaadin's strategy, which answers with the official of the browser's session whatever the thread says, but for one case: within a
 * session a step may act as another, as {@link vn.vinhdanh.core.account.CurrentOfficial#asSystem} does. Vaadin alone would go on
 * answering with the official, whose permissions and units then ruled what the system reads.
 *
 * <p>What a step acts as holds for the session it was set in and for no other: a thread that works through several sessions, as a
 * broadcast does, never takes one's rights into the next.
 */
final class ActingContext implements SecurityContextHolderStrategy {

    private record Acting(SecurityContext context, VaadinSession within) {}

    // of the thread and not of this object, as the holder that asks it is: one truth even where two applications run in
    // one process
    private static final SecurityContextHolderStrategy VAADIN = new VaadinAwareSecurityContextHolderStrategy();
    private static final ThreadLocal<@Nullable Acting> ACTING = new ThreadLocal<>();

    ActingContext() {}

    @Override
    public SecurityContext getContext() {
        var now = ACTING.get();
        return now != null && now.within() == VaadinSession.getCurrent() ? now.context() : VAADIN.getContext();
    }

    @Override
    public void setContext(SecurityContext context) {
        VAADIN.setContext(context);
        var session = VaadinSession.getCurrent();
        if (session == null || context == VAADIN.getContext()) {
            // no session to overrule, or the step is over and the session speaks again
            ACTING.remove();
        } else {
            ACTING.set(new Acting(context, session));
        }
    }

    @Override
    public void clearContext() {
        ACTING.remove();
        VAADIN.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return VAADIN.createEmptyContext();
    }
}
