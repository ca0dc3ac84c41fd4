package vn.vinhdanh.core.errorreport;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of error reports.
 *
 * @param reference as the citizen knows it, with hyphens
 * @param honourName name of the honoree as shown; empty when the whole decision is meant
 * @param decisionNumber e.g. {@code 9087/QĐ-UBND}
 * @param promisedOn the day by which the citizen was promised an answer
 * @param takenUpBy user name of the official who looks into it, or null
 */
public record ErrorReportSummary(
        ErrorReportId id,
        String reference,
        ErrorKind kind,
        ErrorReportStatus status,
        String honourName,
        String awardName,
        String decisionNumber,
        Instant receivedAt,
        LocalDate promisedOn,
        @Nullable String takenUpBy,
        boolean demo) {

    /** Whether the promised day has passed without an answer. */
    public boolean overdue(LocalDate today) {
        return !status.closed() && promisedOn.isBefore(today);
    }
}
