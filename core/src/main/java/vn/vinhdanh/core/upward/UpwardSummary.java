package vn.vinhdanh.core.upward;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AuthorityLevel;

/**
 * A proposal upward as a row of the list.
 *
 * @param number of the province's submission; may be empty
 * @param sentOn null before
 * @param due by when it is asked back; null in any other state
 * @param decision number of the decision that was received in full; empty before
 * @param nominees how many stand in it
 */
public record UpwardSummary(
        UpwardId id,
        String title,
        AuthorityLevel authority,
        UpwardStatus status,
        String number,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate due,
        String decision,
        int nominees) {}
