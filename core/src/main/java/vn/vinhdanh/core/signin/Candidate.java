package vn.vinhdanh.core.signin;

/**
 * An account whose password somebody types.
 *
 * @param <A> what the application knows of it
 * @param hash its password as {@link PasswordHashing} keeps it
 * @param usable whether it may sign in with the right password
 */
public record Candidate<A>(A account, String hash, boolean usable) {

    @Override
    public String toString() {
        return "Candidate";
    }
}
