package vn.vinhdanh.core.announcement;

import java.time.Instant;
import java.util.Map;
import vn.vinhdanh.core.matter.Matter;

/**
 * A correction of a published announcement that waits for a second official.
 *
 * @param note what readers will be told was corrected; may be empty when neither words nor picture change
 * @param changes field to its readings {@code before} and {@code after}
 * @param overtaken whether the announcement is no longer what was corrected, so that it can no more be confirmed
 * @param own whether the official who asked proposed it, so that somebody else confirms it
 */
public record ProposedCorrection(
        CorrectionId id,
        String note,
        String proposedBy,
        Instant proposedAt,
        Map<String, Map<String, Object>> changes,
        boolean overtaken,
        boolean own) {

    /** The version to name when it is settled: a proposal is never edited. */
    public static final int VERSION = 0;

    /** As the room of the two people knows it. */
    public Matter matter() {
        return id.matter();
    }
}
