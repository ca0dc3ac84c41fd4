package vn.vinhdanh.core.opinion;

/** Id of a list for the people's opinion. */
public record OpinionListId(long value) {}
