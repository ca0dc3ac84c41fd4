package vn.vinhdanh.core.opinion;

import org.jspecify.annotations.Nullable;

/**
 * Which opinions to list.
 *
 * @param list only of this list; null for all
 * @param status only those in this state; null for all
 */
public record OpinionFilter(
        @Nullable OpinionListId list, @Nullable OpinionStatus status) {}
