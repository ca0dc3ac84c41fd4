package vn.vinhdanh.core.organisation;

/** Id of a joining of two recipients. */
public record JoiningId(long value) {}
