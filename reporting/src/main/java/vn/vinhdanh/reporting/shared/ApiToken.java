package vn.vinhdanh.reporting.shared;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Another system of the province that asks with a token of the console.
 *
 * @param code names the token in the audit; no secret
 * @param name of the system
 * @param limited whether it reads the honours of certain units only
 * @param units names of these, in Vietnamese order; empty without a limit
 */
public record ApiToken(String code, String name, boolean limited, List<String> units) implements Principal {

    /** Keeps a copy. */
    public ApiToken {
        units = List.copyOf(units);
    }

    /** The system that asks; empty where an official or nobody does. */
    public static Optional<ApiToken> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ApiToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    @Override
    public String getName() {
        return "token:" + code;
    }

    @Override
    public String toString() {
        return code;
    }
}
