package vn.vinhdanh.core.campaign;

/** A campaign was launched and is public from this commit on. */
public record CampaignLaunched(CampaignId campaign) {}
