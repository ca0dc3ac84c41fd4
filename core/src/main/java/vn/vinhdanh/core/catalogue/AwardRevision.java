package vn.vinhdanh.core.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision with all that is kept of it.
 *
 * @param instrument code of the {@link LegalInstrument} it rests on, or null where it is not entered as one
 * @param article number of the article in it, e.g. {@code 23}; empty when not known
 * @param clause clause and point, e.g. {@code khoản 1, điểm a}; empty when the whole article
 * @param surenessNote a sentence for officials on how sure the entry is
 * @param supersededAt when a correction with the same start took its place; null while it stands
 */
public record AwardRevision(
        AwardSummary award,
        @Nullable String instrument,
        String article,
        String clause,
        CertificateObject certificateObject,
        String surenessNote,
        @Nullable Instant supersededAt) {

    /** Whether it stands: it was not superseded by a correction. */
    public boolean live() {
        return supersededAt == null;
    }
}
