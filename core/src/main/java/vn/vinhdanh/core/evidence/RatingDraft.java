package vn.vinhdanh.core.evidence;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.organisation.RecipientId;

/**
 * A yearly rating to enter.
 *
 * @param rating null where none was given because of maternity leave
 * @param maternityLeave whether the person was on maternity leave, which counts as time (Decree 152/2025, article 4.5)
 * @param source the paper that says so
 */
public record RatingDraft(
        RecipientId recipient, int year, @Nullable Rating rating, boolean maternityLeave, String source) {}
