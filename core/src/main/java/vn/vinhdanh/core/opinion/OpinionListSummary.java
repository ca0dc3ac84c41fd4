package vn.vinhdanh.core.opinion;

import java.time.Instant;
import vn.vinhdanh.core.round.RoundId;

/**
 * A list for the people's opinion as a row.
 *
 * @param nominees how many stand on it
 * @param opinions how many opinions and complaints were sent
 * @param waiting how many of them wait for an answer
 */
public record OpinionListSummary(
        OpinionListId id,
        RoundId round,
        String title,
        Instant opensAt,
        Instant closesAt,
        OpinionListStatus status,
        int nominees,
        int opinions,
        int waiting) {}
