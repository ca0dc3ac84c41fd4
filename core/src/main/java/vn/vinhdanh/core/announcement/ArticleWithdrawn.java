package vn.vinhdanh.core.announcement;

import java.time.Instant;

/** Fact: an announcement was taken down. Carries no reason: reasons are internal. */
public record ArticleWithdrawn(ArticleId id, String slug, Instant at, boolean demo) {}
