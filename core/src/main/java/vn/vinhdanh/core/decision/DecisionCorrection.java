package vn.vinhdanh.core.decision;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.shared.StoredForm;

/**
 * What a public decision shall say after its correction: another campaign, or another signed PDF; number, date and list stay as they were
 * signed.
 *
 * @param campaign the launched campaign it commends for, or null for none; means nothing where a file is named
 * @param fileSha256 address of the kept PDF that takes the place of the one shown; null when the campaign is corrected
 */
public record DecisionCorrection(
        @Nullable CampaignId campaign, @Nullable String fileSha256) {

    /** Form 1 corrected the campaign only. */
    static final StoredForm<DecisionCorrection> FORM = new StoredForm<>(DecisionCorrection.class, 2);

    /** Names another campaign, or none. */
    static DecisionCorrection campaign(@Nullable CampaignId campaign) {
        return new DecisionCorrection(campaign, null);
    }

    /** Shows another signed PDF. */
    static DecisionCorrection file(String sha256) {
        return new DecisionCorrection(null, sha256);
    }
}
