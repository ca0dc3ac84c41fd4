package vn.vinhdanh.reporting.shared;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The official who is signed in.
 *
 * @param username as in the console
 * @param fullName how the pages and files address them
 * @param limited whether they see the honours of certain units only
 * @param units names of the units the account has, in Vietnamese order; empty without a limit, and for a limit that reaches nothing
 * @param credentials a digest of the state of the account at sign-in; when it changes, the session ends
 */
public record Official(String username, String fullName, boolean limited, List<String> units, String credentials)
        implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 3L;

    /** Keeps a copy. */
    public Official {
        units = List.copyOf(units);
    }

    /** The official who asks; empty on a thread that serves nobody. */
    public static Optional<Official> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Official official
                ? Optional.of(official)
                : Optional.empty();
    }

    /** Whether the official who asks has this permission; nobody has any on a thread that serves nobody. */
    public static boolean may(String permission) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> permission.equals(authority.getAuthority()));
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public String toString() {
        return username;
    }
}
