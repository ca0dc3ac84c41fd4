package vn.vinhdanh.core.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it was in one interval of time.
 *
 * @param code stable key; for communes and wards the official code
 * @param parent the unit above it, or null
 * @param forces whether it belongs to the armed forces; null where nobody has said
 * @param validTo last day, or null while it exists
 * @param aliases other ways in which lists write its name
 */
public record UnitSummary(
        UnitId id,
        String code,
        String name,
        UnitKind kind,
        @Nullable Forces forces,
        @Nullable UnitId parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> aliases) {

    /** Whether the unit existed on that day. */
    public boolean existedOn(LocalDate day) {
        var last = validTo;
        return !day.isBefore(validFrom) && (last == null || !day.isAfter(last));
    }
}
