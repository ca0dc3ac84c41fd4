package vn.vinhdanh.core.testing;

import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Role;

/** Lets a test act as an official. */
public final class Officials {

    /** The version of a decision that was registered, submitted and not touched since: what a leader sees. */
    public static final int AS_SUBMITTED = 1;

    private Officials() {}

    /** A step that may return something and may fail in any way. */
    @FunctionalInterface
    public interface Step {
        /** Does it. */
        void run() throws Exception;
    }

    /**
     * Acts as an official of a role.
     *
     * @param username any name; two names are two officials
     */
    public static <T> T as(String username, Role role, Callable<T> step) {
        return as(username, Set.of(role), step);
    }

    /** Acts as an official of several roles. */
    public static <T> T as(String username, Set<Role> roles, Callable<T> step) {
        return as(
                UsernamePasswordAuthenticationToken.authenticated(
                        username,
                        "",
                        AuthorityUtils.createAuthorityList(roles.stream()
                                .flatMap(role -> role.permissions().stream())
                                .map(Enum::name)
                                .distinct()
                                .toList())),
                step);
    }

    /** Acts as whoever that is. */
    public static <T> T as(Authentication official, Callable<T> step) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(official);
        SecurityContextHolder.setContext(context);
        try {
            return step.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Acts as an official of a role, for its effect. */
    public static void run(String username, Role role, Step step) {
        as(username, role, () -> {
            step.run();
            return null;
        });
    }

    /** Acts as a specialist called {@code chuyenvien}. */
    public static <T> T asSpecialist(Callable<T> step) {
        return as("chuyenvien", Role.SPECIALIST, step);
    }

    /** Acts as a leader called {@code lanhdao}. */
    public static <T> T asLeader(Callable<T> step) {
        return as("lanhdao", Role.LEADER, step);
    }

    /** Acts as an administrator called {@code quantri}. */
    public static <T> T asAdministrator(Callable<T> step) {
        return as("quantri", Role.ADMINISTRATOR, step);
    }

    /** Acts as the system, as schedules do. */
    public static <T> T asSystem(Callable<T> step) {
        var result = new Object() {
            T value;
            Exception problem;
        };
        CurrentOfficial.asSystem(() -> {
            try {
                result.value = step.call();
            } catch (Exception e) {
                result.problem = e;
            }
        });
        if (result.problem instanceof RuntimeException e) {
            throw e;
        }
        if (result.problem != null) {
            throw new IllegalStateException(result.problem);
        }
        return result.value;
    }
}
