package vn.vinhdanh.core.decision;

import java.util.List;
import vn.vinhdanh.core.catalogue.BonusAnswer;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * What a decision pays in all, counted over the honours that stand.
 *
 * @param total đồng, of the honours whose bonus is known
 * @param paid how many honours pay
 * @param samePeriod how many do not, because a higher title for the same achievement period does
 * @param toJudge how many are for a person to judge: a title for a school year beside one for a calendar year of it
 * @param unknown how many have a bonus that is not known
 * @param perhapsOne how many of those paid would not be, or would be for a person to judge, were they and somebody who looks like them one
 * @param lines by award and kind of recipient, in order of precedence
 * @param first the first honours of the list, case by case, as {@link DecisionBonuses#page} gives all of them
 */
public record DecisionBonus(
        long total,
        int paid,
        int samePeriod,
        int toJudge,
        int unknown,
        int perhapsOne,
        List<Line> lines,
        List<HonourBonus> first) {

    /** How many honours stand. */
    public int honours() {
        return paid + samePeriod + toJudge + unknown;
    }

    /**
     * One award for one kind of recipient.
     *
     * @param honours how many that pay, or whose bonus is not known
     * @param subtotal đồng
     */
    public record Line(String awardName, RecipientKind recipientKind, BonusAnswer answer, int honours, long subtotal) {}
}
