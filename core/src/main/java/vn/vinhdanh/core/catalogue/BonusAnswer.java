package vn.vinhdanh.core.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A bonus, or why it is not known; exactly one of the two.
 *
 * @param bonus the bonus with its reckoning
 * @param gap why there is none
 * @param ceiling the most it may be where that is all the law says; null elsewhere
 */
public record BonusAnswer(
        @Nullable Bonus bonus,
        @Nullable BonusGap gap,
        @Nullable BonusCeiling ceiling) {

    /** Checks that it is one of the two. */
    public BonusAnswer {
        if ((bonus == null) == (gap == null)) {
            throw new IllegalArgumentException("Either a bonus or why there is none");
        }
    }

    static BonusAnswer of(Bonus bonus) {
        return new BonusAnswer(bonus, null, null);
    }

    /** The same; where the multiple is not known, with the most it may be. */
    BonusAnswer atMost(@Nullable BonusCeiling most) {
        return gap == BonusGap.MULTIPLE_UNKNOWN ? new BonusAnswer(null, gap, most) : this;
    }

    static BonusAnswer unknown(BonusGap gap) {
        return new BonusAnswer(null, gap, null);
    }
}
