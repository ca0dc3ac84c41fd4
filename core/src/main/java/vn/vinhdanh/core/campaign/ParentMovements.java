package vn.vinhdanh.core.campaign;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.NotFound;

/**
 * The rules of the tree of movements: a campaign answers movements of its own or a higher level, never itself through others,
 * and never one the public cannot see once it is public itself.
 */
@Component
class ParentMovements {

    private final CampaignRepository campaigns;

    ParentMovements(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * Checks the parents of a campaign after it was written.
     *
     * @throws CampaignProblem when a rule is broken
     */
    void check(Campaign campaign) {
        for (long id : campaign.parents()) {
            var parent = get(id);
            if (!campaign.level().mayAnswer(parent.level())) {
                throw new CampaignProblem.LowerParent(parent.name());
            }
            if (campaign.status() != CampaignStatus.DRAFT && parent.status() == CampaignStatus.DRAFT) {
                throw new CampaignProblem.DraftParent(parent.name());
            }
            if (leadsTo(parent, campaign.id())) {
                throw new CampaignProblem.Cycle(parent.name());
            }
        }
        for (Campaign child : campaign.isNew() ? List.<Campaign>of() : campaigns.findChildren(campaign.id())) {
            if (!child.level().mayAnswer(campaign.level())) {
                throw new CampaignProblem.LowerThanChild(child.name());
            }
        }
    }

    private boolean leadsTo(Campaign start, long target) {
        var seen = new HashSet<Long>();
        var next = new ArrayDeque<Long>();
        next.add(start.id());
        while (!next.isEmpty()) {
            long id = next.remove();
            if (id == target) {
                return true;
            }
            if (seen.add(id)) {
                next.addAll(get(id).parents());
            }
        }
        return false;
    }

    private Campaign get(long id) {
        return campaigns.findById(id).orElseThrow(() -> new NotFound("campaign " + id));
    }
}
