package vn.vinhdanh.core.campaign;

/** A campaign was summed up; it stays public and is no longer changed. */
public record CampaignClosed(CampaignId campaign) {}
