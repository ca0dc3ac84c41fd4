package vn.vinhdanh.core.nomination;

/** Identifies an absence. */
public record AbsenceId(long value) {}
