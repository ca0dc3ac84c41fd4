package vn.vinhdanh.core.evidence;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.organisation.RecipientId;

/**
 * The rating of a year.
 *
 * @param rating null where none was given
 */
public record RatingEntry(
        EvidenceId id,
        RecipientId recipient,
        int year,
        @Nullable Rating rating,
        boolean maternityLeave,
        String source,
        int version)
        implements EvidenceEntry {}
