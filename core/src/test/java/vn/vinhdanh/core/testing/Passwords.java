package vn.vinhdanh.core.testing;

import vn.vinhdanh.core.account.OneTimePassword;
import vn.vinhdanh.core.account.PasswordHandover;
import vn.vinhdanh.core.account.Role;

/** Hands over one-time passwords for a test that needs an open account, whoever else is in the database. */
public final class Passwords {

    private Passwords() {}

    /** The whole password: the second half is taken by a leader called {@code trao-mat-khau}. */
    public static String whole(PasswordHandover handover, OneTimePassword once) {
        if (!once.half()) {
            return once.password();
        }
        return Officials.as("trao-mat-khau", Role.LEADER, () -> {
            var waiting = handover.waiting().stream()
                    .filter(password -> password.username().equals(once.username()))
                    .findFirst()
                    .orElseThrow();
            return once.password()
                    + "-"
                    + handover.confirm(waiting.account(), waiting.version()).password();
        });
    }
}
