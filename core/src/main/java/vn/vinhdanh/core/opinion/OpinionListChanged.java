package vn.vinhdanh.core.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A list went public, was taken away, or counts other days. Carries all that the public may read of it and nothing else.
 *
 * @param until the hour at which it is taken away; once it was, the hour at which that was
 * @param status {@code PUBLIC}, {@code ENDED} or {@code TAKEN_DOWN}
 * @param count how many stand on it
 * @param nominees who stands on it; nobody once it is over
 * @param answerDays working days in which an opinion is answered
 * @param off days in its time and after on which no office works besides the week's
 * @param worked weekend days on which offices work
 */
public record OpinionListChanged(
        OpinionListId id,
        String title,
        String note,
        Instant from,
        Instant until,
        OpinionListStatus status,
        int count,
        List<ListedNominee> nominees,
        int answerDays,
        Set<LocalDate> off,
        Set<LocalDate> worked,
        boolean demo) {}
