package vn.vinhdanh.core.account;

import java.time.Instant;
import java.util.Set;

/**
 * A one-time password whose second half waits for another official.
 *
 * @param fullName of whom it is for
 * @param givenBy user name of who was shown the first half
 * @param until when it expires
 * @param version hand it back with the confirmation
 */
public record WaitingPassword(
        AccountId account,
        String username,
        String fullName,
        Set<Role> roles,
        String givenBy,
        Instant givenAt,
        Instant until,
        int version) {}
