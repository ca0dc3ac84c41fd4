package vn.vinhdanh.reporting.account;

import java.util.List;
import java.util.Set;

/**
 * An account of the console as reporting may see it.
 *
 * @param passwordHash with the algorithm in front, e.g. <code>{bcrypt}…</code>
 * @param roles names of its roles
 * @param mustChangePassword whether the first sign-in to the console has not taken place
 * @param limited whether it sees the honours of certain units only
 * @param units names of its units
 * @param unitCodes codes of its units, in order
 * @param demo whether it may be used in a demonstration only
 */
record Account(
        String username,
        String passwordHash,
        String fullName,
        String status,
        Set<String> roles,
        boolean mustChangePassword,
        boolean limited,
        List<String> units,
        List<String> unitCodes,
        boolean demo) {

    /** Roles whose permissions include seeing figures; a test compares them with those of the core. */
    static final Set<String> ROLES =
            Set.of("ADMINISTRATOR", "SPECIALIST", "UNIT_OFFICER", "BLOC_HEAD", "LEADER", "REPORTING_OFFICIAL");

    Account of(List<String> names, List<String> codes) {
        return new Account(
                username,
                passwordHash,
                fullName,
                status,
                roles,
                mustChangePassword,
                limited,
                List.copyOf(names),
                List.copyOf(codes),
                demo);
    }

    boolean active() {
        return "OPEN".equals(status);
    }

    boolean maySeeFigures() {
        return roles.stream().anyMatch(ROLES::contains);
    }

    /** Changes when the password, the status, the roles or the units change; reveals nothing of the password. */
    String fingerprint() {
        return Digest.sha256(passwordHash
                + '\n'
                + status
                + '\n'
                + maySeeFigures()
                + '\n'
                + mustChangePassword
                + '\n'
                + limited
                + '\n'
                + unitCodes);
    }

    @Override
    public String toString() {
        return username;
    }
}
