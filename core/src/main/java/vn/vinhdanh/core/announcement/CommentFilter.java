package vn.vinhdanh.core.announcement;

import org.jspecify.annotations.Nullable;

/**
 * The search bar of the moderator.
 *
 * @param status null for any
 * @param article null for all announcements
 */
public record CommentFilter(
        @Nullable CommentStatus status, @Nullable ArticleId article) {}
