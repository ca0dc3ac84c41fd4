package vn.vinhdanh.core.bloc;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;

/**
 * A bloc was put together anew, or its pact corrected; it may still be forming.
 *
 * @param campaign the campaign of its season, or null
 * @param before the campaign it was in before, or null; most often the same
 */
public record BlocChanged(
        BlocId bloc,
        @Nullable CampaignId campaign,
        @Nullable CampaignId before) {}
