package vn.vinhdanh.core.decision;

/** Id of what was said about a unit that decisions give as text. */
public record UnitReadingId(long value) {}
