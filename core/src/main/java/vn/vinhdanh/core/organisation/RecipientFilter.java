package vn.vinhdanh.core.organisation;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * Which recipients a list shows.
 *
 * @param text part of a name, accents optional; null for any
 * @param unit the unit with those below it and those it took over; null for any
 * @param kind null for any
 */
public record RecipientFilter(
        @Nullable String text,
        @Nullable UnitId unit,
        @Nullable RecipientKind kind) {}
