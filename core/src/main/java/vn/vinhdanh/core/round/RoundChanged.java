package vn.vinhdanh.core.round;

/** A round says something else than before, perhaps how many days there are. */
public record RoundChanged(RoundId id) {}
