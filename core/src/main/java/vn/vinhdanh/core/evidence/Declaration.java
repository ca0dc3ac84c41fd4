package vn.vinhdanh.core.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * That a register holds everything of a year.
 *
 * @param unit the unit with those below it and those it took over; null for the whole province
 */
public record Declaration(
        Register register, int year, @Nullable UnitId unit, String declaredBy, Instant declaredAt) {}
