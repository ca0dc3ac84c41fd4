package vn.vinhdanh.core.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientDetails;

/**
 * A line of a list of ratings as it would be entered.
 *
 * @param recipient whom it means; null while that is asked, and for somebody new
 * @param candidates whom it may mean
 * @param before the rating the year has already, which would be replaced; null when none, or the same
 * @param problem key of the sentence that says what is wrong; null when nothing
 */
public record RatingRow(
        int index,
        RatingLine line,
        State state,
        Certainty certainty,
        @Nullable RecipientDetails recipient,
        List<RecipientDetails> candidates,
        @Nullable RatingEntry before,
        @Nullable String problem) {

    /** What holds a row up. */
    public enum State {
        /** It will be entered. */
        READY,
        /** It will be entered, with somebody new. */
        NEW,
        /** An official must say whom it means. */
        ASKED,
        /** It is wrong: it must be left out, or the file put right. */
        WRONG,
        /** It is not entered. */
        LEFT_OUT
    }
}
