package vn.vinhdanh.core.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * What a password must be: 12 to 128 characters, and not one that a guesser comes to soon: common passwords, words of our offices and
 * of the official's own name, keyboards, dates, repeats, and what is made of these. No rules about kinds of characters, which make
 * passwords worse (OWASP ASVS 5.0, 6.2; NIST SP 800-63B 3.1.1.2).
 */
final class PasswordPolicy {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    /** Of 0 to 4: three words that a guesser knows come to 3, four or something unforeseen to 4. */
    private static final int LEAST_SCORE = 4;

    /** What is strong this far is strong; weighing more takes time and adds nothing. */
    private static final int WEIGHED = 40;

    private static final Zxcvbn GUESSER = new Zxcvbn();
    private static final List<String> WORDS = words();

    private PasswordPolicy() {}

    /**
     * @param about what a guesser knows of the official: user name, name
     * @throws InvalidInput at the field {@code password} when it will not do
     */
    static void check(String password, String... about) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new InvalidInput("password", "problem.account.password-length", SHORTEST, LONGEST);
        }
        var known = new ArrayList<String>();
        for (String words : about) {
            var folded = VietnameseText.fold(words);
            known.add(folded.replace(" ", ""));
            known.addAll(List.of(folded.split("[^a-z0-9]+")));
        }
        known.removeIf(word -> word.length() < 2);
        known.addAll(WORDS);
        // accents, capitals, blanks and a sign between hinder no guesser: weighed as typed and bare
        var bare = VietnameseText.fold(password).replaceAll("[^a-z0-9]", "");
        if (score(password, known) < LEAST_SCORE || score(bare, known) < LEAST_SCORE) {
            throw new InvalidInput("password", "problem.account.password-guessable");
        }
    }

    private static int score(String password, List<String> known) {
        return GUESSER.measure(password.substring(0, Math.min(WEIGHED, password.length())), known)
                .getScore();
    }

    private static List<String> words() {
        try (var file = PasswordPolicy.class.getResourceAsStream("/account/guessable-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("guessable-words.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
