package vn.vinhdanh.reporting.shared;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The official who is signed in.
 *
 * @param username as in the console
 * @param fullName how the pages and files address them
 * @param signedInAt when this session's sign-in was; the session ends ten hours later whatever happens
 * @param credentials a digest of the state of the account at sign-in; when it changes, the session ends
 */
public record Official(String username, String fullName, Instant signedInAt, String credentials)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return username;
    }

    @Override
    public String toString() {
        return username;
    }
}
