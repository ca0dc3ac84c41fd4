package vn.vinhdanh.core.evidence;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * A line of a list of ratings.
 *
 * @param place number of the row as the program shows it
 * @param written the rating as written
 * @param rating null when the words are not known or there are none
 * @param formulaError whether a cell holds a formula that could not be worked out
 */
public record RatingLine(
        int place,
        RecipientKind kind,
        String name,
        String unit,
        String written,
        @Nullable Rating rating,
        boolean maternityLeave,
        boolean formulaError) {}
