package vn.vinhdanh.core.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.round.RoundId;

/**
 * A registration as a row of a list.
 *
 * @param titles how many are registered
 * @param confirmedAt when the leader of the unit stood by it; null before
 */
public record RegistrationSummary(
        RegistrationId id,
        RoundId round,
        String unitName,
        RegistrationStatus status,
        int titles,
        @Nullable Instant confirmedAt) {}
