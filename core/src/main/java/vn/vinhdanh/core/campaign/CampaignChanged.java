package vn.vinhdanh.core.campaign;

/** What is written about a campaign that was launched changed; a draft is nobody's but its officials'. */
public record CampaignChanged(CampaignId campaign) {}
