package vn.vinhdanh.reporting.account;

import java.util.List;

/**
 * An account of the console that may see figures: open, with a password of its own.
 *
 * @param passwordHash with the algorithm in front, e.g. <code>{bcrypt}…</code>
 * @param limited whether it sees the honours of certain units only
 * @param units names of its units
 * @param unitCodes codes of its units, in order
 * @param demo whether it may be used in a demonstration only
 * @param submits whether it may enter and submit statutory forms
 */
record Account(
        String username,
        String passwordHash,
        String fullName,
        boolean limited,
        List<String> units,
        List<String> unitCodes,
        boolean demo,
        boolean submits) {

    Account of(List<String> names, List<String> codes) {
        return new Account(
                username, passwordHash, fullName, limited, List.copyOf(names), List.copyOf(codes), demo, submits);
    }

    /** Changes when the password, the units or what it may do change; reveals nothing of the password. */
    String fingerprint() {
        return Digest.sha256(passwordHash + '\n' + limited + '\n' + unitCodes + '\n' + submits);
    }

    @Override
    public String toString() {
        return username;
    }
}
