package vn.vinhdanh.core.registration;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.round.RoundSummary;

/**
 * A registration whole, but for its titles.
 *
 * @param version to hand back with a step
 * @param unitName the unit as it was called when it began
 * @param confirmedBy user name of the leader who stands by it; null while nobody does
 * @param begunBy user name
 * @param steps what is open with it now for the official who asked; none once the last day is over
 */
public record RegistrationDetails(
        RegistrationId id,
        int version,
        RoundSummary round,
        UnitId unit,
        String unitName,
        RegistrationStatus status,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        String begunBy,
        Instant begunAt,
        boolean demo,
        Set<RegistrationStep> steps) {

    /** Whether a step is open for the official who asked. */
    public boolean may(RegistrationStep step) {
        return steps.contains(step);
    }
}
