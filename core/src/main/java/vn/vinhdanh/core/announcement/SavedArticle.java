package vn.vinhdanh.core.announcement;

import java.time.Instant;

/**
 * What the editor must know after a save.
 *
 * @param version to hand back with the next step
 * @param slug address it has or will have
 */
public record SavedArticle(ArticleId id, int version, String slug, Instant savedAt) {}
