package vn.vinhdanh.core.upward;

/** Identifies a paper that the board added to a proposal upward. */
public record UpwardPaperId(long value) {}
