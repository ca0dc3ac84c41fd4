package vn.vinhdanh.core.decision;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.shared.Written;

/** The campaigns that decisions name: only those that the public can see, and read by their names in the audit. */
@Component
class NamedCampaigns {

    private final CampaignQueries campaigns;

    NamedCampaigns(CampaignQueries campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * What the public cannot see is not named by what it shall see.
     *
     * @throws DecisionProblem.CampaignNotLaunched when it is still a draft
     */
    void requireLaunched(@Nullable CampaignId named) {
        if (named != null) {
            var campaign = campaigns.get(named);
            if (campaign.status() == CampaignStatus.DRAFT) {
                throw new DecisionProblem.CampaignNotLaunched(campaign.name());
            }
        }
    }

    /** Its name; empty for none. */
    String name(@Nullable CampaignId named) {
        return named == null ? "" : campaigns.get(named).name();
    }

    /** What was written about a decision as the audit reads it: its number in full, its campaign by name, its file beside. */
    Map<String, @Nullable Object> fields(Decision decision) {
        var fields = Written.values(decision.written());
        fields.put("number", decision.fullNumber());
        fields.remove("symbol");
        fields.put("campaign", name(decision.written().campaign()));
        fields.put("file", decision.file());
        return fields;
    }
}
