package vn.vinhdanh.core.campaign;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.matter.MatterQueries;
import vn.vinhdanh.core.matter.Standing;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;

/** Which steps are open with a campaign: its page shows them, each door requires its own. The one place that says so. */
@Component
class CampaignSteps {

    private final CampaignRepository campaigns;
    private final UnitScope scope;
    private final MatterQueries matters;
    private final CurrentOfficial official;

    CampaignSteps(CampaignRepository campaigns, UnitScope scope, MatterQueries matters, CurrentOfficial official) {
        this.campaigns = campaigns;
        this.scope = scope;
        this.matters = matters;
        this.official = official;
    }

    /**
     * The steps that the official may take now.
     *
     * @param standing who handed it over as it is now, and whether it is the official's own
     */
    Set<CampaignStep> open(Campaign campaign, Standing standing) {
        var open = EnumSet.noneOf(CampaignStep.class);
        for (var step : CampaignStep.values()) {
            if (step.from().contains(campaign.status()) && step.isFor(official)) {
                open.add(step);
            }
        }
        if (!open.isEmpty() && !scope.reach().covers(campaign.launchingUnit())) {
            open.clear();
        }
        if (standing.handedOver() != null) {
            open.remove(CampaignStep.HAND_OVER);
        }
        if (standing.own()) {
            open.remove(CampaignStep.LAUNCH);
        }
        return open;
    }

    /** How a draft stands before the official; nothing else waits for anybody. */
    Standing standing(Campaign campaign) {
        return campaign.status() == CampaignStatus.DRAFT
                ? matters.standing(campaign.matter(), campaign.version())
                : Standing.NONE;
    }

    /**
     * A campaign of the official's units.
     *
     * @throws NotFound when there is none
     * @throws OutsideUnits when its launching body lies outside
     */
    Campaign mine(CampaignId id) {
        var campaign = campaigns.findById(id.value()).orElseThrow(() -> new NotFound("campaign " + id.value()));
        scope.reach().require(campaign.launchingUnit(), campaign.name());
        return campaign;
    }

    /**
     * A campaign of the official's units, for a step. That a launch is by somebody else the door asks of {@link TwoPeople} itself, which
     * takes the version too.
     *
     * @param version as it was read
     * @throws StaleData when somebody saved it meanwhile
     * @throws CampaignProblem when it is not taken from the state of the campaign, or not by this official
     */
    Campaign mine(CampaignId id, int version, CampaignStep step) {
        var campaign = mine(id);
        if (campaign.version() != version) {
            throw new StaleData();
        }
        campaign.requireFor(step);
        if (step == CampaignStep.HAND_OVER && standing(campaign).handedOver() != null) {
            throw step.refused(campaign.name());
        }
        return campaign;
    }
}
