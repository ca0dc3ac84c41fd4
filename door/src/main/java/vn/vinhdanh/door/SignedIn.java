package vn.vinhdanh.door;

/** What the application knows of who is signed in; a bean of it puts {@link SessionRules} before the application. */
@FunctionalInterface
public interface SignedIn {

    /**
     * Whether an official may still be signed in. Asked every few seconds of a session.
     *
     * @param principal as the application put it into the session when they signed in
     * @return false when the account was closed or changed since
     */
    boolean stillHolds(Object principal);
}
