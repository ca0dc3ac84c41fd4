package vn.vinhdanh.core.opinion;

/** Id of what a citizen said of a list. */
public record OpinionId(long value) {}
