package vn.vinhdanh.core.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A bonus, or why it is not known; exactly one of the two.
 *
 * @param bonus the bonus with its reckoning
 * @param gap why there is none
 */
public record BonusAnswer(@Nullable Bonus bonus, @Nullable BonusGap gap) {

    /** Checks that it is one of the two. */
    public BonusAnswer {
        if ((bonus == null) == (gap == null)) {
            throw new IllegalArgumentException("Either a bonus or why there is none");
        }
    }

    static BonusAnswer of(Bonus bonus) {
        return new BonusAnswer(bonus, null);
    }

    static BonusAnswer unknown(BonusGap gap) {
        return new BonusAnswer(null, gap);
    }
}
