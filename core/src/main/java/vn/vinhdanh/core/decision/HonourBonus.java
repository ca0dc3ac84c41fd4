package vn.vinhdanh.core.decision;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.BonusAnswer;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * What one honour of a decision pays.
 *
 * @param ordinal place in the list of the decision
 * @param answer the bonus with its reckoning, or why it is not known
 * @param paidInstead name of the higher title for the same achievement period that is paid in its place; null when this one pays
 */
public record HonourBonus(
        HonourId honour,
        int ordinal,
        RecipientKind recipientKind,
        String name,
        String awardName,
        AchievementPeriod period,
        BonusAnswer answer,
        @Nullable String paidInstead) {

    /** What is paid, đồng; 0 when another title pays or the bonus is not known. */
    public long amount() {
        var bonus = answer.bonus();
        return paidInstead != null || bonus == null ? 0 : bonus.amount();
    }
}
