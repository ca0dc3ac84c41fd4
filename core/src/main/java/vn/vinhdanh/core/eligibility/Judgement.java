package vn.vinhdanh.core.eligibility;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.organisation.RecipientDetails;

/**
 * Whether and why a nominee may be proposed.
 *
 * @param award the revision in force on the day of reception
 * @param findings judged by that revision
 * @param newer the same facts under the revision in force today, where it is a later one and something is left to ask; else null
 */
public record Judgement(
        EligibilityAsk ask,
        RecipientDetails recipient,
        AwardSummary award,
        Findings findings,
        @Nullable Newer newer) {

    /**
     * Judged by a later revision, shown beside: where the law lets the more favourable rule win, a person applies it.
     *
     * @param read whether the text of the later law was read; else nobody can say whether it is more favourable
     * @param transitionVi what the transitional rule says; empty when nothing was read of it
     */
    public record Newer(
            AwardSummary award, Findings findings, boolean read, String transitionVi, String transitionEn) {}
}
