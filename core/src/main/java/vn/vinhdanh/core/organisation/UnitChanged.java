package vn.vinhdanh.core.organisation;

/**
 * Fact: a unit was entered or ended, or from today on (or from a day gone by) another stands in its place; or, when it was split,
 * several do. What shows units or the unit of today has to ask anew, for it and for all whose line of successors leads through it.
 */
public record UnitChanged(UnitId unit) {}
