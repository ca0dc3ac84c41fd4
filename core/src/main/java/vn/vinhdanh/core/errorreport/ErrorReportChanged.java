package vn.vinhdanh.core.errorreport;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.HonourId;

/**
 * An error report was received, taken up, answered or closed. Carries all that the public may read of it and nothing else.
 *
 * @param reference without hyphens
 * @param honour the honour that is meant, or null for the whole decision
 * @param answer the agency's answer; empty when none
 */
public record ErrorReportChanged(
        String reference,
        DecisionId decision,
        @Nullable HonourId honour,
        ErrorKind kind,
        ErrorReportStatus status,
        Instant receivedAt,
        LocalDate promisedOn,
        String answer,
        @Nullable Instant answeredAt,
        boolean demo) {}
