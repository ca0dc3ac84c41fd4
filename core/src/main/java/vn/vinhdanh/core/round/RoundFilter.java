package vn.vinhdanh.core.round;

import org.jspecify.annotations.Nullable;

/**
 * Which rounds a list shows.
 *
 * @param year only those of this achievement year; null for all
 * @param status only those in this state; null for all
 * @param text only those whose name has these words, accents not minded; empty for all
 */
public record RoundFilter(@Nullable Integer year, @Nullable RoundStatus status, String text) {

    /** All rounds. */
    public static RoundFilter all() {
        return new RoundFilter(null, null, "");
    }
}
