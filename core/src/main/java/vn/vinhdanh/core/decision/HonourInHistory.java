package vn.vinhdanh.core.decision;

import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;

/**
 * An honour of a recipient's history, with the decision that confers it.
 *
 * @param stands whether a second official has approved the decision; a draft is told only on a screen
 */
public record HonourInHistory(
        HonourId id,
        RecipientId recipient,
        DecisionHead decision,
        String awardCode,
        String awardName,
        boolean awardTitle,
        AwardLevel awardLevel,
        int awardOrdinal,
        AchievementPeriod period,
        CommendationKind kind,
        boolean stands) {}
