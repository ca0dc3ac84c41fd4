package vn.vinhdanh.reporting.account;

import org.springframework.security.core.AuthenticationException;

/** Why a sign-in was refused, as far as the person at the form may know. */
final class SignInRefused extends AuthenticationException {

    private final Reason reason;

    SignInRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** What the form may say. Only somebody who typed the right password learns more than {@link #WRONG}. */
    enum Reason {
        /** Unknown name, wrong password or closed account: one answer for all three. */
        WRONG,
        /** Too many wrong passwords; the same for names that exist and names that do not. */
        THROTTLED,
        /** The right password, but no role that sees figures. */
        NO_FIGURES,
        /** The right password, but it was given by an administrator and must be changed in the console first. */
        CHANGE_PASSWORD;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
