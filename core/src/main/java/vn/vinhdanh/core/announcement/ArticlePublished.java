package vn.vinhdanh.core.announcement;

/** Fact: an announcement became public. */
public record ArticlePublished(ArticleId id) {}
