package vn.vinhdanh.core.decision;

import org.jspecify.annotations.Nullable;

/**
 * The filter bar of the list of decisions; null means any.
 *
 * @param text part of number or title, accents optional; null or empty for any
 * @param year year of the decision
 */
public record DecisionFilter(
        @Nullable String text,
        @Nullable Integer year,
        @Nullable DecisionStatus status) {}
