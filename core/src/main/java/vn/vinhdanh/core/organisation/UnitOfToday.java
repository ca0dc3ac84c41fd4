package vn.vinhdanh.core.organisation;

/**
 * A unit and what it is today.
 *
 * @param today the end of its line of single successors that have begun; the unit itself while it has none, and where it was split
 */
public record UnitOfToday(UnitSummary unit, UnitSummary today) {}
