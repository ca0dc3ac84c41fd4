package vn.vinhdanh.demonstration;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.core.account.Role;

/**
 * Acts as the officials of the demonstration, each with the permissions of the role and no more: what one enters another approves,
 * as in real work.
 */
enum DemoOfficials {
    /** Makes accounts and tokens. */
    ADMINISTRATOR("quantri", Role.ADMINISTRATOR),
    /** Enters everything. */
    SPECIALIST("chuyenvien", Role.SPECIALIST),
    /** Approves, launches and publishes what the specialist entered. */
    LEADER("lanhdao", Role.LEADER);

    private final String username;
    private final Role role;

    DemoOfficials(String username, Role role) {
        this.username = username;
        this.role = role;
    }

    /** Does a step as this official; the thread's own authentication is put back afterwards. */
    <T> T does(Supplier<T> step) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                username,
                "",
                AuthorityUtils.createAuthorityList(
                        role.permissions().stream().map(Enum::name).toArray(String[]::new))));
        SecurityContextHolder.setContext(context);
        try {
            return step.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As {@link #does}, for a step without a result. */
    void run(Runnable step) {
        does(() -> {
            step.run();
            return role;
        });
    }
}
