package vn.vinhdanh.core.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.catalogue.AuthorityLevel;

/**
 * The page of a decision.
 *
 * @param campaign the campaign for which it commends, or null
 * @param fileSha256 address of the signed PDF, or null
 * @param returnReason why it was given back; empty when not
 * @param version for optimistic locking
 */
public record DecisionDetails(
        DecisionId id,
        String code,
        String number,
        String symbol,
        LocalDate decidedOn,
        AuthorityLevel authorityLevel,
        String authority,
        String title,
        String signer,
        String signerPost,
        @Nullable LocalDate ceremonyOn,
        @Nullable CampaignId campaign,
        @Nullable String listSha256,
        @Nullable String fileSha256,
        DecisionStatus status,
        int honourCount,
        String registeredBy,
        Instant registeredAt,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        String returnReason,
        String correctionNote,
        boolean demo,
        int version) {

    /** Number and symbol, e.g. {@code 9087/QĐ-UBND}. */
    public String fullNumber() {
        return number + "/" + symbol;
    }
}
