package vn.vinhdanh.reporting.fact;

import org.jspecify.annotations.Nullable;

/**
 * A unit in a year of achievement: who it competed with is said for both together.
 *
 * @param unit code, null when it is written in words only
 */
public record FactYearOfUnit(@Nullable String unit, int year) {}
