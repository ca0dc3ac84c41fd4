package vn.vinhdanh.core.announcement;

/** Id of an announcement. */
public record ArticleId(long value) {}
