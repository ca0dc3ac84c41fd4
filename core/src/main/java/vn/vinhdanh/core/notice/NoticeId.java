package vn.vinhdanh.core.notice;

/** Id of a {@link Notice}. */
public record NoticeId(long value) {}
