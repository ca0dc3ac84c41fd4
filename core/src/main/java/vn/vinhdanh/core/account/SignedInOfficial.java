package vn.vinhdanh.core.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * The official who is signed in. Authorities are the names of {@link Permission}; there are none until a one-time password has been
 * changed, and none that concern the whole province for an official of certain units. Carries no password.
 */
public final class SignedInOfficial implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final long account;
    private final String username;
    private final String fullName;
    private final Set<Role> roles;
    private final Set<Long> units;
    private final boolean mustChangePassword;
    private final int version;

    SignedInOfficial(
            long account,
            String username,
            String fullName,
            Set<Role> roles,
            Set<Long> units,
            boolean mustChangePassword,
            int version) {
        this.account = account;
        this.username = username;
        this.fullName = fullName;
        this.roles = roles;
        this.units = units;
        this.mustChangePassword = mustChangePassword;
        this.version = version;
    }

    /** Id of the account. */
    public AccountId account() {
        return new AccountId(account);
    }

    /** Name as a person reads it. */
    public String fullName() {
        return fullName;
    }

    /** Roles of the account. */
    public Set<Role> roles() {
        return roles;
    }

    /**
     * Whether the official acts for certain units only: when the account names any, and always for roles that are nothing without
     * a unit; such an account without one reaches nothing that belongs to units.
     */
    public boolean limited() {
        return !units.isEmpty() || roles.stream().anyMatch(Role::ofAUnit);
    }

    /** The units the account names; empty for no limit by unit, see {@link #limited}. */
    public Set<UnitId> units() {
        return units.stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing may be done before the one-time password is changed. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Version of the account when it signed in: a changed account must sign in anew. */
    public int version() {
        return version;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return mustChangePassword
                ? List.of()
                : roles.stream()
                        .flatMap(role -> role.permissions().stream())
                        .distinct()
                        .filter(permission -> !limited() || !permission.forTheWholeProvince())
                        .map(permission -> new SimpleGrantedAuthority(permission.name()))
                        .toList();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedInOfficial official && official.username.equals(username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }

    @Override
    public String toString() {
        return username;
    }
}
