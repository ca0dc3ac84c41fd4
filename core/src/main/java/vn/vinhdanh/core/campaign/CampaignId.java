package vn.vinhdanh.core.campaign;

/** Id of a campaign. */
public record CampaignId(long value) {}
