package vn.vinhdanh.launcher;

/**
 * A database user with its password.
 *
 * @param user user name, at most 32 characters (MySQL's limit)
 * @param password its password; kept out of logs
 */
public record DatabaseAccount(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
