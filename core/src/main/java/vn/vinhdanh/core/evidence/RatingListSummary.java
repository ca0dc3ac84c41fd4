package vn.vinhdanh.core.evidence;

import java.time.Instant;

/**
 * A list of ratings that was taken in.
 *
 * @param year the year the ratings are of
 * @param ratings how many it entered
 * @param standing how many of them still say what the list said
 */
public record RatingListSummary(
        EvidenceId id, String fileName, int year, int ratings, int standing, String enteredBy, Instant enteredAt) {}
