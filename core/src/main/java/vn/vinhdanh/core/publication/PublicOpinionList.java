package vn.vinhdanh.core.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A list of those who are proposed, for the people's opinion. Names nobody once it is over.
 *
 * @param from the hour from which it is public
 * @param until the hour at which it is taken away, or was
 * @param state {@code PUBLIC}, {@code ENDED} (its time is over) or {@code TAKEN_DOWN} (taken away before)
 * @param count how many stand on it
 * @param answerDays working days in which an opinion is answered
 * @param off days on which no office works besides the week's, so that a promise can be counted
 * @param worked weekend days on which offices work
 */
public record PublicOpinionList(
        String code,
        String title,
        String note,
        Instant from,
        Instant until,
        String state,
        int count,
        List<Proposed> nominees,
        int answerDays,
        List<LocalDate> off,
        List<LocalDate> worked,
        boolean demo) {

    /**
     * One who is proposed. Never a day of birth, never where somebody lives, of a child only with consent.
     *
     * @param number place on the list, from 1
     * @param salutation Ông, Bà, Em; may be empty
     * @param post may be empty
     * @param unit may be empty
     * @param proposedBy the unit that puts it forward
     * @param awardCode code of the award
     * @param awardName its name in Vietnamese
     */
    public record Proposed(
            int number,
            boolean person,
            String salutation,
            String name,
            String post,
            String unit,
            String proposedBy,
            String awardCode,
            String awardName,
            String period,
            String achievement) {}
}
