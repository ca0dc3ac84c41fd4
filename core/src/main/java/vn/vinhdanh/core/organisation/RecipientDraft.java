package vn.vinhdanh.core.organisation;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;

/**
 * A recipient to enter.
 *
 * @param unit the unit a person works in, or the unit a collective is; null when not in the directory
 * @param unitText the unit as written in the decision; may be empty
 * @param sex null when not known
 */
public record RecipientDraft(
        RecipientKind kind,
        String name,
        @Nullable Sex sex,
        @Nullable UnitId unit,
        String unitText,
        boolean demo) {}
