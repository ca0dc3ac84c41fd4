package vn.vinhdanh.core.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.round.RoundId;

/**
 * A dossier as a row of a list.
 *
 * @param number of the submission; may be empty
 * @param nominees how many
 * @param eligible of how many the board concluded that they are eligible
 * @param versions how many versions were sent
 * @param sentAt when the last one was; null for none
 * @param dueOn the day on which whoever has it must be done; null where no clock runs
 * @param specialist user name of whoever verifies it, or null
 * @param substitute who stands in today for that one, by user name; null for nobody
 * @param version to name in a step
 */
public record DossierSummary(
        DossierId id,
        RoundId round,
        String unitName,
        String number,
        DossierStatus status,
        int nominees,
        int eligible,
        int versions,
        @Nullable Instant sentAt,
        @Nullable LocalDate dueOn,
        @Nullable String specialist,
        @Nullable String substitute,
        int version) {}
