package vn.vinhdanh.core.organisation;

/** Id of a unit as it was in one interval of time. */
public record UnitId(long value) {}
