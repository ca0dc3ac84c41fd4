package vn.vinhdanh.core.account;

import java.util.Set;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * What a password must be: 12 to 128 characters, not only digits, not the user name, not one that everybody tries. No rules
 * about kinds of characters, which make passwords worse (OWASP ASVS 5.0, 6.2).
 */
final class PasswordPolicy {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final Set<String> TRIED_BY_EVERYBODY = Set.of(
            "password",
            "matkhau",
            "123456789",
            "1234567890",
            "qwertyuiop",
            "abc123456",
            "vinhdanh",
            "ninhbinh",
            "admin",
            "thiduakhenthuong",
            "welcome",
            "iloveyou");

    private PasswordPolicy() {}

    /** @throws InvalidInput at the field {@code password} when it will not do */
    static void check(String username, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new InvalidInput("password", "problem.account.password-length", SHORTEST, LONGEST);
        }
        var letters = VietnameseText.fold(password).replace(" ", "");
        var core = letters.replaceAll("[0-9]+$", "");
        if (core.isEmpty()
                || password.chars().distinct().count() < 4
                || letters.contains(username.toLowerCase(java.util.Locale.ROOT))
                || TRIED_BY_EVERYBODY.contains(core)
                || TRIED_BY_EVERYBODY.contains(letters)) {
            throw new InvalidInput("password", "problem.account.password-guessable");
        }
    }
}
