package vn.vinhdanh.core.account;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * A password made by the software, shown once and changed at the first sign-in.
 *
 * @param username whose it is
 * @param password sixteen letters and digits that are not mistaken for each other, in groups of four (79 bits); of a half the first or
 *     the last two groups
 * @param until when it expires
 * @param half whether it is worth nothing without the other half, which another official is shown
 */
public record OneTimePassword(String username, String password, Instant until, boolean half) {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HALF = 9;

    static OneTimePassword make(String username, Instant until) {
        var text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new OneTimePassword(username, text.toString(), until, false);
    }

    OneTimePassword firstHalf() {
        return new OneTimePassword(username, password.substring(0, HALF), until, true);
    }

    OneTimePassword secondHalf() {
        return new OneTimePassword(username, password.substring(HALF + 1), until, true);
    }

    @Override
    public String toString() {
        return "OneTimePassword[" + username + "]";
    }
}
