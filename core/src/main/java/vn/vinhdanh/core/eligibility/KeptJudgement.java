package vn.vinhdanh.core.eligibility;

import java.time.Instant;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.StoredForm;

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
        Instant judgedAt) {

    /** Forms 1 and 2 are of the first and the second reading of the rules, and are judged again by these. */
    static final StoredForm<Question> QUESTION = new StoredForm<>(Question.class, 3);

    static final StoredForm<NomineeFacts> FACTS = new StoredForm<>(NomineeFacts.class, 3);
    static final StoredForm<Findings> FINDINGS = new StoredForm<>(Findings.class, 3);
}
