package vn.vinhdanh.core.registration;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.round.RoundId;

/**
 * Which registrations a list shows.
 *
 * @param round only those of this round; null for all
 * @param status only those in this state; null for all
 * @param text only those of units with these words; empty for all
 */
public record RegistrationFilter(
        @Nullable RoundId round, @Nullable RegistrationStatus status, String text) {

    /** All of them. */
    public static RegistrationFilter all() {
        return new RegistrationFilter(null, null, "");
    }
}
