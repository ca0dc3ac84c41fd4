package vn.vinhdanh.core.opinion;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.nomination.NomineeId;

/**
 * What a citizen said of a list, whole, for the officials who work it off.
 *
 * @param reference as the citizen knows it, with hyphens
 * @param nominee the one it is about; null for the whole list
 * @param nomineeName empty for the whole list
 * @param text what the citizen wrote
 * @param sender empty when nobody stands for it
 * @param contact e-mail or telephone, never published; empty when none was given or it was forgotten after the closing
 * @param named whether somebody stood for it with name and contact, so that it counts; else it is a lead
 * @param language {@code vi} or {@code en}: the page on which it was written
 * @param answer what the citizen was written; empty before
 * @param version to hand back with the next step
 */
public record OpinionSummary(
        OpinionId id,
        String reference,
        OpinionListId list,
        String listTitle,
        @Nullable NomineeId nominee,
        String nomineeName,
        OpinionKind kind,
        String text,
        String sender,
        String contact,
        boolean named,
        String language,
        Instant receivedAt,
        LocalDate promisedOn,
        OpinionStatus status,
        @Nullable String takenUpBy,
        String answer,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        boolean demo,
        int version) {

    /** Whether the promised day is over and nobody answered. */
    public boolean overdue(LocalDate today) {
        return !status.closed() && promisedOn.isBefore(today);
    }
}
