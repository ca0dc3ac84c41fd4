package vn.vinhdanh.admin.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.NewSince;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.campaign.CampaignFilter;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.campaign.CampaignSummary;

/** Campaigns whose day of launch came since the official was here last. */
@Component
class CampaignsNew implements NewSince {

    private final CampaignQueries queries;

    CampaignsNew(CampaignQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Item> since(Instant last) {
        var day = LocalDate.ofInstant(last, Words.VIETNAM);
        return queries.list(new CampaignFilter(null, null, CampaignStatus.LAUNCHED, "")).stream()
                .filter(campaign ->
                        campaign.launchedOn() != null && !campaign.launchedOn().isBefore(day))
                .map(CampaignsNew::item)
                .sorted(Comparator.comparing(Item::at).reversed())
                .limit(MOST)
                .toList();
    }

    private static Item item(CampaignSummary campaign) {
        return new Item(
                Words.say("campaign.new.launched", campaign.name()),
                "phong-trao/" + campaign.id().value(),
                Objects.requireNonNull(campaign.launchedOn())
                        .atStartOfDay(Words.VIETNAM)
                        .toInstant());
    }
}
