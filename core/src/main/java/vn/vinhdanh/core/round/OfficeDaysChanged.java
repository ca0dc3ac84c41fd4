package vn.vinhdanh.core.round;

/** Other days are worked than were: days that are due are counted anew. */
public record OfficeDaysChanged() {}
