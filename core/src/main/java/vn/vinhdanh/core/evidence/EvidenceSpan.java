package vn.vinhdanh.core.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * Of whom and of which years evidence is read.
 *
 * @param unit the unit with those below it and those it took over; null for all that the official reaches
 * @param kinds kinds of recipients; empty for all
 * @param from first year of ratings, counts and initiatives; disciplines and proceedings are told of all years
 * @param to last year
 */
public record EvidenceSpan(@Nullable UnitId unit, Set<RecipientKind> kinds, int from, int to) {}
