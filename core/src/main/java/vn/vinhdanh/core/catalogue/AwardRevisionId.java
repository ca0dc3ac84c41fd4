package vn.vinhdanh.core.catalogue;

/** Id of one immutable revision of a title or form. */
public record AwardRevisionId(long value) {}
