package vn.vinhdanh.core.announcement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The search bar of the list.
 *
 * @param text words of the headline, accents tolerated; may be empty
 * @param status null for any
 * @param topic null for any
 * @param year year of publication, or of the last save while unpublished; null for any
 * @param among only these; null for any
 */
public record ArticleFilter(
        String text,
        @Nullable ArticleStatus status,
        @Nullable ArticleTopic topic,
        @Nullable Integer year,
        @Nullable Set<ArticleId> among) {

    /** Whichever match. */
    public ArticleFilter(
            String text, @Nullable ArticleStatus status, @Nullable ArticleTopic topic, @Nullable Integer year) {
        this(text, status, topic, year, null);
    }

    /** Everything. */
    public static ArticleFilter all() {
        return new ArticleFilter("", null, null, null);
    }
}
