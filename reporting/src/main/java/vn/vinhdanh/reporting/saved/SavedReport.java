package vn.vinhdanh.reporting.saved;

import java.time.Instant;

/**
 * A question under a name.
 *
 * @param username whose it is
 * @param fullName how they were called when they kept it
 * @param question path and parts of the address
 * @param shared whether colleagues of the same reach see it
 * @param pinned whether it stands on the first page of its owner
 * @param version rises with each change
 */
record SavedReport(
        long id,
        String username,
        String fullName,
        String name,
        String question,
        boolean shared,
        Instant createdAt,
        boolean pinned,
        int version) {

    boolean isOf(String official) {
        return username.equals(official);
    }
}
