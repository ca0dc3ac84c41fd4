package vn.vinhdanh.core.decision;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.BonusAnswer;
import vn.vinhdanh.core.organisation.RecipientsApart;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * What one honour of a decision pays.
 *
 * @param ordinal place in the list of the decision
 * @param answer the bonus with its reckoning, or why it is not known
 * @param paidInstead name of the higher title for the same achievement period that is paid in its place, with the number of its decision
 *     when that is another of the same day; null when there is none
 * @param paidBeside name of a title that is paid for a school year which shares a year with this one's period, or the other way round: a
 *     person must say whether this one is paid too; null when there is none
 * @param perhapsOne name of a title paid that day to somebody of the same name and unit whom nobody has joined with this recipient: were
 *     they one, this title would not be paid beside it; it is paid, and a person looks. Null when there is none, or an official found that
 *     they are two
 * @param alike this recipient and that one; null when {@code perhapsOne} is
 */
public record HonourBonus(
        HonourId honour,
        int ordinal,
        RecipientKind recipientKind,
        String name,
        String awardName,
        AchievementPeriod period,
        BonusAnswer answer,
        @Nullable String paidInstead,
        @Nullable String paidBeside,
        @Nullable String perhapsOne,
        RecipientsApart.@Nullable Pair alike) {

    /** What is paid, đồng; 0 when another title pays, a person must judge or the bonus is not known. */
    public long amount() {
        var bonus = answer.bonus();
        return paidInstead != null || paidBeside != null || bonus == null ? 0 : bonus.amount();
    }
}
