package vn.vinhdanh.core.account;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.ledger.Actor;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitLimit;

/** The official of the current step, from the security context. */
@Component
public class CurrentOfficial implements Actor, UnitLimit {

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

    /** Whether an official takes this step, signed in or not: neither the clock nor nobody. */
    public boolean acts() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && !(authentication instanceof AnonymousAuthenticationToken)
                && authentication.getAuthorities().stream().noneMatch(a -> SYSTEM.equals(a.getAuthority()));
    }

    /** Whether the official of this step has a permission. */
    public boolean may(Permission permission) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(a -> permission.name().equals(a.getAuthority()));
    }

    /** The official who is signed in with an account; empty for the system and for nobody. */
    public Optional<SignedInOfficial> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInOfficial official
                ? Optional.of(official)
                : Optional.empty();
    }

    /** The units the official of this step acts for, as the account names them; no limit for the system. */
    @Override
    public Optional<Set<UnitId>> named() {
        return signedIn().filter(SignedInOfficial::limited).map(SignedInOfficial::units);
    }

    /**
     * Runs a step as an official of a role, for the demonstration data, which two officials must have entered and approved.
     *
     * @param username any name but {@code system}
     * @param step what to do; runs on this thread
     */
    public static void asOfficial(String username, Role role, Runnable step) {
        run(username, role.permissions().stream().map(Enum::name).toArray(String[]::new), step);
    }

    /**
     * Runs a step as the system, for schedules and start-up; the thread's own authentication is put back afterwards.
     *
     * @param step what to do; runs on this thread
     */
    public static void asSystem(Runnable step) {
        run("system", new String[] {SYSTEM}, step);
    }

    static void run(String username, String[] authorities, Runnable step) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                username, "", AuthorityUtils.createAuthorityList(authorities)));
        SecurityContextHolder.setContext(context);
        try {
            step.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
