package vn.vinhdanh.core.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientId;

/**
 * Something that is or was being examined.
 *
 * @param closed null while open
 */
public record ProceedingEntry(
        EvidenceId id,
        RecipientId recipient,
        ProceedingKind kind,
        String agency,
        LocalDate opened,
        @Nullable LocalDate closed,
        String summary,
        int version)
        implements EvidenceEntry {}
