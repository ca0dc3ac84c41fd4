package vn.vinhdanh.admin.campaign;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFilter;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;

/** Campaigns that are still drafts wait for those who write them, those handed over for who may launch them. */
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
        var items = new ArrayList<Item>();
        if (official.may(Permission.LAUNCH_CAMPAIGNS)) {
            queries.waiting()
                    .forEach(campaign -> items.add(new Item(
                            Words.say("campaign.to-launch", campaign.name()),
                            "phong-trao/" + campaign.id().value(),
                            1,
                            null)));
        }
        long drafts = official.may(Permission.MANAGE_CAMPAIGNS) ? queries.drafts() : 0;
        if (drafts > 0) {
            items.add(new Item(
                    Words.say("campaign.waiting", Words.number(drafts)),
                    "phong-trao?trang-thai=" + CampaignStatus.DRAFT.name() + "&" + YearFilter.EVERY,
                    drafts,
                    null));
        }
        return items;
    }
}
