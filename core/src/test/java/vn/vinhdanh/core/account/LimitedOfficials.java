package vn.vinhdanh.core.account;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.testing.Officials;

/** Acts as officials who are signed in with an account of certain roles and units, as the session keeps them. */
public final class LimitedOfficials {

    private LimitedOfficials() {}

    /** The official of an account that is nowhere kept. */
    public static SignedInOfficial official(String username, Set<Role> roles, UnitId... units) {
        return official(new AccountId(username.hashCode()), username, roles, units);
    }

    /** The official of an account of the register. */
    public static SignedInOfficial official(AccountId account, String username, Set<Role> roles, UnitId... units) {
        return new SignedInOfficial(
                account.value(),
                username,
                username,
                roles,
                Set.of(units).stream().map(UnitId::value).collect(Collectors.toUnmodifiableSet()),
                false,
                0);
    }

    /** Does a step as that official. */
    public static <T> T as(SignedInOfficial official, Callable<T> step) {
        return Officials.as(
                UsernamePasswordAuthenticationToken.authenticated(official, null, official.getAuthorities()), step);
    }

    /** Does a step as that official, for its effect. */
    public static void run(SignedInOfficial official, Runnable step) {
        as(official, () -> {
            step.run();
            return null;
        });
    }
}
