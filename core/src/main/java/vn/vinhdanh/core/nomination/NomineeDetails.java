package vn.vinhdanh.core.nomination;

import org.jspecify.annotations.Nullable;

/**
 * A nominee in its dossier.
 *
 * @param version to hand back with a change of this nominee
 * @param remark why the dossier was returned last, as far as it is about this nominee; empty for nothing
 * @param concluded what the board concluded; null while nothing is
 * @param origin as which a unit below put it forward first; null for one of the unit's own, and in what is shown as it was sent
 */
public record NomineeDetails(
        NomineeId id,
        DossierId dossier,
        int version,
        NomineeWritten written,
        NomineeStatus status,
        String remark,
        @Nullable Concluded concluded,
        @Nullable NomineeId origin) {}
