package vn.vinhdanh.core.campaign;

import static vn.vinhdanh.core.account.Permission.LAUNCH_CAMPAIGNS;
import static vn.vinhdanh.core.account.Permission.MANAGE_CAMPAIGNS;
import static vn.vinhdanh.core.campaign.CampaignStatus.*;

import java.util.Set;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Step;

/**
 * What officials do with a campaign: from which states and who. Its launching body lies in the official's units; what else keeps an
 * official from a step stands in {@link CampaignSteps}.
 */
public enum CampaignStep implements Step<CampaignStatus> {
    /** Writes it anew. */
    EDIT(MANAGE_CAMPAIGNS, DRAFT, LAUNCHED),
    /** Deletes it. */
    DELETE(MANAGE_CAMPAIGNS, DRAFT),
    /** Hands it to a second official; not twice as it is. */
    HAND_OVER(MANAGE_CAMPAIGNS, DRAFT),
    /** Launches it; only who took no part in it. */
    LAUNCH(LAUNCH_CAMPAIGNS, DRAFT),
    /** Sums it up. */
    CLOSE(MANAGE_CAMPAIGNS, LAUNCHED);

    private final Permission permission;
    private final Set<CampaignStatus> from;

    CampaignStep(Permission permission, CampaignStatus... from) {
        this.permission = permission;
        this.from = Set.of(from);
    }

    /** What is said when it is not taken from a state. */
    CampaignProblem refused(String campaign) {
        return this == EDIT ? new CampaignProblem.Closed(campaign) : new CampaignProblem.IllegalMove(campaign);
    }

    @Override
    public Set<CampaignStatus> from() {
        return from;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(permission);
    }
}
