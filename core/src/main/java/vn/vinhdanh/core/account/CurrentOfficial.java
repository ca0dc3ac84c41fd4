package vn.vinhdanh.core.account;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.ledger.Actor;

/** The official of the current step, from the security context. */
@Component
public class CurrentOfficial implements Actor {

    /** Authority of what the clock or a start-up does, not a person. */
    public static final String SYSTEM = "SYSTEM";

    CurrentOfficial() {}

    /** User name of the official, {@code system} when the clock acts, {@code nobody} when no one is signed in. */
    @Override
    public String name() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? "nobody"
                : authentication.getName();
    }

    /** Whether the official of this step has a permission. */
    public boolean may(Permission permission) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(a -> permission.name().equals(a.getAuthority()));
    }

    /**
     * Runs a step as the system, for schedules and start-up; the thread's own authentication is put back afterwards.
     *
     * @param step what to do; runs on this thread
     */
    public static void asSystem(Runnable step) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "system", "", AuthorityUtils.createAuthorityList(SYSTEM)));
        SecurityContextHolder.setContext(context);
        try {
            step.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
