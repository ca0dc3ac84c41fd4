package vn.vinhdanh.core.campaign;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.matter.HandedOver;
import vn.vinhdanh.core.matter.MatterQueries;
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
    private final TwoPeople twoPeople;
    private final MatterQueries matters;
    private final CurrentOfficial official;

    CampaignSteps(
            CampaignRepository campaigns,
            UnitScope scope,
            TwoPeople twoPeople,
            MatterQueries matters,
            CurrentOfficial official) {
        this.campaigns = campaigns;
        this.scope = scope;
        this.twoPeople = twoPeople;
        this.matters = matters;
        this.official = official;
    }

    /**
     * The steps that the official may take now; asks the database only what may still close one.
     *
     * @param handedOver who handed it over as it is now, or null
     */
    Set<CampaignStep> open(Campaign campaign, @Nullable HandedOver handedOver) {
        var open = EnumSet.noneOf(CampaignStep.class);
        for (var step : CampaignStep.values()) {
            if (step.from().contains(campaign.status()) && step.isFor(official)) {
                open.add(step);
            }
        }
        if (!open.isEmpty() && !scope.reach().covers(campaign.launchingUnit())) {
            open.clear();
        }
        if (handedOver != null) {
            open.remove(CampaignStep.HAND_OVER);
        }
        if (open.contains(CampaignStep.LAUNCH) && twoPeople.own(campaign.matter())) {
            open.remove(CampaignStep.LAUNCH);
        }
        return open;
    }

    /** Who handed a draft over as it is now, or null. */
    @Nullable
    HandedOver handedOver(Campaign campaign) {
        return campaign.status() == CampaignStatus.DRAFT
                ? matters.handedOver(campaign.matter(), campaign.version()).orElse(null)
                : null;
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
        if (step == CampaignStep.HAND_OVER && handedOver(campaign) != null) {
            throw step.refused(campaign.name());
        }
        return campaign;
    }
}
