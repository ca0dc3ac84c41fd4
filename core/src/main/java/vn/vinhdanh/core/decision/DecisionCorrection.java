package vn.vinhdanh.core.decision;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;

/**
 * What a public decision shall say after its correction; number, date and list stay as they were signed.
 *
 * @param campaign the launched campaign it commends for, or null for none
 */
public record DecisionCorrection(@Nullable CampaignId campaign) {}
