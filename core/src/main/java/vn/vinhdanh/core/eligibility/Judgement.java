package vn.vinhdanh.core.eligibility;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.organisation.RecipientDetails;

/**
 * Whether and why a nominee may be proposed.
 *
 * @param award the revision in force on the day of reception
 * @param findings judged by that revision
 * @param newer the same facts under the revision in force today, where it is a later one; null where it is the same
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
     * @param transitionVi what the transitional rule says; empty when nothing is known of it
     */
    public record Newer(AwardSummary award, Findings findings, String transitionVi, String transitionEn) {}
}
