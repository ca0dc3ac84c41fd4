package vn.vinhdanh.core.decision;

/** Id of one honour of a decision. */
public record HonourId(long value) {}
