package vn.vinhdanh.core.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * A line of another agency's list.
 *
 * @param line number of the row in the file
 * @param meant whom it means; null while open and when it means nobody
 * @param candidates whom it may mean
 * @param settledBy who decided; null while open, {@code system} when it was certain
 */
public record OutsideEntry(
        EvidenceId id,
        int line,
        RecipientKind kind,
        String name,
        String unit,
        String reason,
        Certainty matched,
        Status status,
        @Nullable RecipientDetails meant,
        List<RecipientDetails> candidates,
        @Nullable String settledBy,
        int version) {

    /** What was decided. */
    public enum Status {
        /** Nothing yet; the rules see it as uncertain for each candidate. */
        OPEN,
        /** It means somebody, of whom there is now a proceeding. */
        MEANT,
        /** It means nobody of the register. */
        NOBODY
    }
}
