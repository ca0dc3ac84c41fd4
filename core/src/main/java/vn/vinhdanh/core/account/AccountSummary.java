package vn.vinhdanh.core.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * An account as the list and its page show it.
 *
 * @param units the units the official acts for; empty for no limit by unit
 * @param mustChangePassword whether it still has a one-time password
 * @param lastSignIn the last sign-in within a month, or null
 * @param version hand it back with a change, so that a lost update is noticed
 */
public record AccountSummary(
        AccountId id,
        String username,
        String fullName,
        AccountStatus status,
        Set<Role> roles,
        Set<UnitId> units,
        boolean mustChangePassword,
        boolean demo,
        @Nullable Instant lastSignIn,
        int version) {}
