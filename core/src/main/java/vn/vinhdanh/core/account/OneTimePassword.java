package vn.vinhdanh.core.account;

import java.security.SecureRandom;

/**
 * A password made by the software, shown once and changed at the first sign-in.
 *
 * @param username whose it is
 * @param password sixteen letters and digits that are not mistaken for each other, in groups of four (79 bits)
 */
public record OneTimePassword(String username, String password) {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimePassword make(String username) {
        var text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new OneTimePassword(username, text.toString());
    }

    @Override
    public String toString() {
        return "OneTimePassword[" + username + "]";
    }
}
