package vn.vinhdanh.admin.campaign;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.campaign.CampaignQueries;

/** Campaigns that are still drafts wait for those who may launch them. */
@Component
class CampaignsWaiting implements WaitingWork {

    private final CampaignQueries queries;
    private final CurrentOfficial official;

    CampaignsWaiting(CampaignQueries queries, CurrentOfficial official) {
        this.queries = queries;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.MANAGE_CAMPAIGNS)) {
            return List.of();
        }
        long drafts = queries.drafts();
        return drafts == 0
                ? List.of()
                : List.of(new Item(Words.say("campaign.waiting", Words.number(drafts)), "phong-trao", drafts, null));
    }
}
