package vn.vinhdanh.core.catalogue;

/** Id of a proposed change of the law data. */
public record LawChangeId(long value) {}
