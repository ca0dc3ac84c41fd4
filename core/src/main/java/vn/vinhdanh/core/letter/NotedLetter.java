package vn.vinhdanh.core.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is due: what its room noted when the thing happened.
 *
 * @param attempts how often it was tried, this time included
 * @param kind which letter of which room, as its {@link LetterWriter} names it
 * @param recipient whom it is to reach, by the id that its room knows
 * @param subject what it tells of, by the id that its room knows
 * @param at when that happened; with kind, recipient and subject it makes the letter one of its own
 * @param secret what only the letter may tell, such as a link that confirms; null when there is none
 */
public record NotedLetter(
        long id,
        int attempts,
        String kind,
        long recipient,
        long subject,
        Instant at,
        @Nullable String secret) {}
