package vn.vinhdanh.core.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a citizen's report of an error stands, for whoever knows its reference. Never the words of the citizen, who may have written of
 * people, nor how to reach them.
 *
 * @param reference 12 characters without hyphens
 * @param about {@code HONOUR} or {@code DECISION}
 * @param code public code of the honour or decision
 * @param kind what was said to be wrong: NAME, UNIT, AWARD, ACHIEVEMENT, NOT_THE_PERSON, OTHER
 * @param state RECEIVED, IN_PROGRESS, CORRECTED, NO_ERROR, UNDETERMINED
 * @param promisedOn the day by which an answer was promised
 * @param answer the agency's answer, plain text; empty when none
 */
public record PublicErrorReport(
        String reference,
        String about,
        String code,
        String kind,
        String state,
        Instant receivedAt,
        LocalDate promisedOn,
        String answer,
        @Nullable Instant answeredAt,
        boolean demo) {}
