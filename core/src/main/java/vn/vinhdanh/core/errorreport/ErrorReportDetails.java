package vn.vinhdanh.core.errorreport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.HonourId;

/**
 * All there is to know of an error report, for the officials who work it off.
 *
 * @param honour the honour that is meant, or null for the whole decision
 * @param text what the citizen wrote
 * @param contact e-mail or telephone, never published; empty when none was given or it was forgotten after the closing
 * @param language {@code vi} or {@code en}: the page on which it was written
 * @param answer what the public reads as the agency's answer; empty when none
 * @param version to hand back with the next step
 */
public record ErrorReportDetails(
        ErrorReportSummary summary,
        DecisionId decision,
        @Nullable HonourId honour,
        String text,
        String contact,
        String language,
        @Nullable Instant takenUpAt,
        String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        int version) {}
