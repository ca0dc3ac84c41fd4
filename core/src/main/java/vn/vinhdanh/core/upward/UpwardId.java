package vn.vinhdanh.core.upward;

/** Identifies a proposal upward. */
public record UpwardId(long value) {}
