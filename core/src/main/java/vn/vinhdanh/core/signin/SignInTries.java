package vn.vinhdanh.core.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Looks at user names and passwords, for console and reporting alike. What is throttled is refused before anything is hashed; what is
 * hashed waits in one line; an unknown name costs the same time and gets the same answer as a known one.
 */
public final class SignInTries {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PASSWORD = 128;

    private final Guesses guesses;
    private final HashingLine line;
    private final RefusalLog refusals;
    private final String nobodysHash;

    SignInTries(Guesses guesses, HashingLine line, RefusalLog refusals, String nobodysHash) {
        this.guesses = guesses;
        this.line = line;
        this.refusals = refusals;
        this.nobodysHash = nobodysHash;
    }

    /**
     * Looks at one try.
     *
     * @param username as it was typed; blanks around it and capitals do not matter
     * @param from address and browser of the request
     * @param accounts finds the account of a name
     * @return the account, whose password this was and which may be used
     * @throws SignInProblem.Refused when name or password are wrong, or the account may not be used
     * @throws SignInProblem.Wait when there were wrong tries before
     * @throws SignInProblem.Crowded when so many sign in that this one was not looked at
     */
    public <A> A look(
            SignInPlace place,
            String username,
            String password,
            Origin from,
            Function<String, Optional<Candidate<A>>> accounts) {
        return look(place, username, password, from, accounts, true);
    }

    /**
     * Looks at the password that an official who is signed in types once more. A wrong one counts as at the form; a right one is no sign-in,
     * makes neither network nor browser known and forgives nothing.
     *
     * @param username of the official
     * @param from address and browser of the request
     * @param hash the password that the account has
     * @throws SignInProblem.Refused when it is another
     * @throws SignInProblem.Wait when there were wrong tries before
     * @throws SignInProblem.Crowded when so many sign in that this one was not looked at
     */
    public void again(SignInPlace place, String username, String password, Origin from, String hash) {
        look(place, username, password, from, name -> Optional.of(new Candidate<>(name, hash, true)), false);
    }

    private <A> A look(
            SignInPlace place,
            String username,
            String password,
            Origin from,
            Function<String, Optional<Candidate<A>>> accounts,
            boolean entering) {
        var typed = VietnameseText.normalise(username).toLowerCase(Locale.ROOT);
        var name = typed.length() > LONGEST_NAME ? typed.substring(0, LONGEST_NAME) : typed;
        var address = from.address();
        Guesses.Count count;
        try {
            count = guesses.begin(name, from);
        } catch (SignInProblem.Wait wait) {
            refusals.note(Refusal.WAIT, place, accounts.apply(name).isPresent() ? name : "", address, "");
            throw wait;
        }
        var found = accounts.apply(name);
        if (!right(password, found.map(Candidate::hash).orElse(nobodysHash), count, place, address)
                || found.isEmpty()) {
            refusals.note(Refusal.WRONG, place, found.isPresent() ? name : "", address, "");
            throw new SignInProblem.Refused();
        }
        if (!found.get().usable()) {
            refusals.note(Refusal.CLOSED, place, name, address, "");
            throw new SignInProblem.Refused();
        }
        if (entering) {
            guesses.right(count, from);
        } else {
            guesses.uncounted(count);
        }
        return found.get().account();
    }

    private boolean right(String password, String hash, Guesses.Count count, SignInPlace place, String address) {
        try {
            return password.length() <= LONGEST_PASSWORD && line.matches(password, hash, count.place(), count.known());
        } catch (SignInProblem.Crowded crowded) {
            guesses.uncounted(count);
            refusals.note(Refusal.CROWDED, place, "", address, "");
            throw crowded;
        }
    }
}
