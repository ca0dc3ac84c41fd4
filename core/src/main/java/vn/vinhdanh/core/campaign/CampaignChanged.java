package vn.vinhdanh.core.campaign;

/** What is written about a campaign changed; it may be a draft. */
public record CampaignChanged(CampaignId campaign) {}
