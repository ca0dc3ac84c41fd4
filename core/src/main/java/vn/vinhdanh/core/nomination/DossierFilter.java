package vn.vinhdanh.core.nomination;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.round.RoundId;

/**
 * Which dossiers a list shows.
 *
 * @param round only those of this round; null for all
 * @param statuses only those in one of these states; empty for all
 * @param specialist only those that this specialist has, by user name, also in place of one who is away; null for all
 * @param dueBefore only those that must be done before this day, whoever has them; null for all
 * @param text only those whose number or unit has these words; empty for all
 */
public record DossierFilter(
        @Nullable RoundId round,
        Set<DossierStatus> statuses,
        @Nullable String specialist,
        @Nullable LocalDate dueBefore,
        String text) {

    /** All dossiers. */
    public static DossierFilter all() {
        return new DossierFilter(null, Set.of(), null, null, "");
    }
}
