package vn.vinhdanh.core.upward;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken.
 *
 * @param by user name
 * @param at when it was noted here
 * @param onDay the day on which it was, by the letter: of sending, of being asked, of the answer, of the decision; null where no day is said
 * @param due by when it is asked; null for all but {@link UpwardStep#ASK_BACK}
 * @param text what was asked, answered, or why; may be empty
 */
public record UpwardMove(
        UpwardStep step,
        String by,
        Instant at,
        @Nullable LocalDate onDay,
        @Nullable LocalDate due,
        String text) {}
