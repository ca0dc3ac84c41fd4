package vn.vinhdanh.core.bloc;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;

/**
 * A bloc was formed and is public from this commit on.
 *
 * @param campaign the campaign of its season, or null
 */
public record BlocFormed(BlocId bloc, @Nullable CampaignId campaign) {}
