package vn.vinhdanh.reporting.fact;

import org.jspecify.annotations.Nullable;

/**
 * What an honour pays.
 *
 * @param state {@code PAID}, {@code SAME_PERIOD}, {@code TO_JUDGE} or {@code UNKNOWN}
 * @param amount đồng; null where it is not known, or for a person to judge
 */
public record FactBonus(String state, @Nullable Long amount) {}
