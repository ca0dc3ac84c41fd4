package vn.vinhdanh.core.organisation;

/**
 * Fact: from today on, or from a day gone by, another unit stands in the place of this one; or, when it was split, several do. What
 * shows the unit of today has to ask anew, for it and for all whose line of successors leads through it.
 */
public record UnitSucceeded(UnitId predecessor) {}
