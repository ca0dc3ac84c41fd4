package vn.vinhdanh.core.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * That a register holds everything of a year.
 *
 * @param unit the unit with those below it and those it took over; null for the whole province
 * @param holds whether it counts: once it is confirmed, and when it was declared before declarations took two people
 * @param confirmedBy the second official; null while it waits, and for a declaration of before
 */
public record Declaration(
        EvidenceId id,
        Register register,
        int year,
        @Nullable UnitId unit,
        String declaredBy,
        Instant declaredAt,
        boolean holds,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {

    /** Version of a declaration that waits; a declaration is never edited, it is confirmed or taken back. */
    static final int DECLARED = 0;

    /** To name when it is confirmed: what the official looked at. */
    public int version() {
        return holds ? DECLARED + 1 : DECLARED;
    }
}
