package vn.vinhdanh.admin.campaign;

import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.campaign.CampaignStep;
import vn.vinhdanh.core.campaign.CampaignSummary;

/** What can be done with several campaigns at once: handing them over, launching them as they were seen in the list. */
@Component
class CampaignsAtOnce {

    private final CampaignLaunch launch;
    private final CurrentOfficial official;

    CampaignsAtOnce(CampaignLaunch launch, CurrentOfficial official) {
        this.launch = launch;
        this.official = official;
    }

    /** Offers what the official may do. */
    void offer(ListSheet<CampaignSummary> list) {
        boolean handsOver = CampaignStep.HAND_OVER.isFor(official);
        boolean launches = CampaignStep.LAUNCH.isFor(official);
        if (!handsOver && !launches) {
            return;
        }
        var bulk = list.bulk(CampaignSummary::name);
        if (handsOver) {
            bulk.act(
                    "campaign.bulk.hand-over",
                    c -> CampaignStep.HAND_OVER.from().contains(c.status()),
                    c -> launch.handOver(c.id(), c.version()));
        }
        if (launches) {
            bulk.act(
                    "campaign.bulk.launch",
                    c -> CampaignStep.LAUNCH.from().contains(c.status()),
                    c -> launch.launch(c.id(), c.version()));
        }
    }
}
