package vn.vinhdanh.core.round;

/** Id of a round. */
public record RoundId(long value) {}
