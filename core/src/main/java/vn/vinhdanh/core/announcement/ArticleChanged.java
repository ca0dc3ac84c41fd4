package vn.vinhdanh.core.announcement;

/** Fact: what the public sees of a published announcement changed: a correction, a comment, the count of its readers. */
public record ArticleChanged(ArticleId id) {}
