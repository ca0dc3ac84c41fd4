package vn.vinhdanh.core.organisation;

import java.util.List;

/**
 * A unit and what it is today.
 *
 * @param today the end of its line of single successors that have begun; the unit itself while it has none, and where it was split
 * @param became how it was taken over, as far as that has begun, by date
 */
public record UnitOfToday(UnitSummary unit, UnitSummary today, List<UnitSuccession> became) {}
