package vn.vinhdanh.core.eligibility;

import java.time.Instant;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.organisation.RecipientId;

/**
 * A judgement as it was kept: the revision and the evidence it used never change.
 *
 * @param awardName official name in that revision
 * @param judgedBy user name
 */
public record KeptJudgement(
        JudgementId id,
        RecipientId recipient,
        EligibilityAsk ask,
        AwardRevisionId revision,
        String awardName,
        Findings findings,
        String judgedBy,
        Instant judgedAt) {}
