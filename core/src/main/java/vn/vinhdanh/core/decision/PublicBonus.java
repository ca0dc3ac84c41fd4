package vn.vinhdanh.core.decision;

import org.jspecify.annotations.Nullable;

/**
 * What an honour pays that stands before the public.
 *
 * @param amount đồng; null where it is not known or a person has to judge
 */
public record PublicBonus(
        HonourId honour, State state, @Nullable Long amount) {

    /** Whether an honour is paid. */
    public enum State {
        /** It is paid. */
        PAID,
        /** A higher title for the same achievement period is paid in its place. */
        SAME_PERIOD,
        /** For a person to judge: a title for a school year beside one for a calendar year of it. */
        TO_JUDGE,
        /** What it pays is not known. */
        UNKNOWN
    }
}
