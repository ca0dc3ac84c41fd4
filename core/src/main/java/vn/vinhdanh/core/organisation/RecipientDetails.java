package vn.vinhdanh.core.organisation;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;

/**
 * A recipient as the register holds it.
 *
 * @param unit the unit a person works in, or the unit a collective is or belongs to; null when not in the directory
 * @param unitText the unit as first written, else its name; may be empty
 * @param ownForces whether it belongs to the armed forces, where that is not as its unit; null where nobody has said
 * @param unitForces whether its unit does; null where nobody has said or it has none in the directory
 * @param joinedInto the recipient that an official found to be the same; null for one that stands for itself
 */
public record RecipientDetails(
        RecipientId id,
        RecipientKind kind,
        String name,
        @Nullable Sex sex,
        @Nullable UnitId unit,
        String unitText,
        @Nullable Forces ownForces,
        @Nullable Forces unitForces,
        @Nullable RecipientId joinedInto,
        boolean demo) {

    /** Whether it belongs to the armed forces: as is said of itself, else of its unit; null where nobody has said. */
    public @Nullable Forces forces() {
        return ownForces == null ? unitForces : ownForces;
    }
}
