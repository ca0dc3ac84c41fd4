package vn.vinhdanh.admin.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.AtHome;
import vn.vinhdanh.admin.shell.WaitingWork.Item;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFilter;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.campaign.CampaignSummary;

/**
 * Campaigns that are still drafts wait for those who write them, those handed over for who may launch them; how many go on in the year, and
 * those whose day of launch came since the official was here last.
 */
@Component
class CampaignsAtHome implements AtHome {

    private final CampaignQueries queries;
    private final CurrentOfficial official;

    CampaignsAtHome(CampaignQueries queries, CurrentOfficial official) {
        this.queries = queries;
        this.official = official;
    }

    @Override
    public Told tell(Visit visit) {
        var glance = queries.atAGlance();
        var launched = glance.all().stream()
                .filter(campaign -> campaign.status() == CampaignStatus.LAUNCHED)
                .toList();
        long now = launched.stream()
                .filter(campaign -> campaign.from().getYear() <= visit.year()
                        && visit.year() <= campaign.to().getYear())
                .count();
        return new Told(
                waiting(glance),
                List.of(new Figure(
                        Words.say("campaign.figure.launched"),
                        now,
                        "phong-trao?trang-thai=" + CampaignStatus.LAUNCHED.name())),
                null,
                news(launched, visit.last()));
    }

    private List<Item> waiting(CampaignQueries.Glance glance) {
        var items = new ArrayList<Item>();
        if (official.may(Permission.LAUNCH_CAMPAIGNS)) {
            glance.waiting()
                    .forEach(campaign -> items.add(new Item(
                            Words.say("campaign.to-launch", campaign.name()),
                            "phong-trao/" + campaign.id().value(),
                            1,
                            null)));
        }
        long drafts = glance.all().stream()
                .filter(campaign -> campaign.status() == CampaignStatus.DRAFT)
                .count();
        if (drafts > 0 && official.may(Permission.MANAGE_CAMPAIGNS)) {
            items.add(new Item(
                    Words.say("campaign.waiting", Words.number(drafts)),
                    "phong-trao?trang-thai=" + CampaignStatus.DRAFT.name() + "&" + YearFilter.EVERY,
                    drafts,
                    null));
        }
        return items;
    }

    private static List<News> news(List<CampaignSummary> launched, Instant last) {
        var day = LocalDate.ofInstant(last, Words.VIETNAM);
        return launched.stream()
                .filter(campaign ->
                        campaign.launchedOn() != null && !campaign.launchedOn().isBefore(day))
                .map(CampaignsAtHome::launched)
                .sorted(Comparator.comparing(News::at).reversed())
                .limit(MOST_NEW)
                .toList();
    }

    private static News launched(CampaignSummary campaign) {
        return new News(
                Words.say("campaign.new.launched", campaign.name()),
                "phong-trao/" + campaign.id().value(),
                Objects.requireNonNull(campaign.launchedOn())
                        .atStartOfDay(Words.VIETNAM)
                        .toInstant());
    }
}
