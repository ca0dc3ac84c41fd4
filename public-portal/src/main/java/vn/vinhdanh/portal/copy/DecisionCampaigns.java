package vn.vinhdanh.portal.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicKind;

/** Which decisions commend for which campaign: read once from the copy and kept until a decision or a campaign changes. */
@Component
public class DecisionCampaigns {

    /** Kinds of records of which an answer is made that asks for a campaign. */
    public static final Set<PublicKind> KINDS = Set.of(PublicKind.DECISION, PublicKind.CAMPAIGN);

    private static final int MOST_DECISIONS = 60_000;
    private static final int MOST_CAMPAIGNS = 1_000;

    private final PublicCopy copy;
    private volatile @Nullable Known known;

    private record Known(
            long stamp,
            Map<String, String> byDecision,
            Map<String, List<String>> byCampaign,
            List<PublicCampaign> campaigns) {}

    /** @param copy whose records are read */
    public DecisionCampaigns(PublicCopy copy) {
        this.copy = copy;
    }

    /** Slug of the public campaign for which a decision commends, or null when it names none. */
    public @Nullable String of(String decisionCode) {
        return known().byDecision().get(decisionCode);
    }

    /** Codes of the decisions that commend for a campaign, newest first. */
    public List<String> decisionsOf(String slug) {
        return known().byCampaign().getOrDefault(slug, List.of());
    }

    /** The campaigns that a decision commends for, newest first. */
    public List<PublicCampaign> named() {
        return known().campaigns();
    }

    private Known known() {
        long stamp = copy.stamp(KINDS);
        var read = known;
        if (read == null || read.stamp() != stamp) {
            read = read(stamp);
            known = read;
        }
        return read;
    }

    private Known read(long stamp) {
        var all = new HashMap<String, PublicCampaign>();
        var campaigns = copy.page(
                PublicCopy.of(PublicKind.CAMPAIGN), PublicCopy.NEWEST, 0, MOST_CAMPAIGNS, PublicCampaign.class);
        campaigns.forEach(campaign -> all.put(campaign.slug(), campaign));
        var byDecision = new HashMap<String, String>();
        var byCampaign = new HashMap<String, List<String>>();
        var naming = new BooleanQuery.Builder()
                .add(PublicCopy.of(PublicKind.DECISION), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.CAMPAIGN_NAMED), Occur.FILTER)
                .build();
        for (PublicDecision decision : copy.page(naming, PublicCopy.NEWEST, 0, MOST_DECISIONS, PublicDecision.class)) {
            var slug = decision.campaignSlug();
            if (slug != null && all.containsKey(slug)) {
                byDecision.put(decision.code(), slug);
                byCampaign.computeIfAbsent(slug, s -> new ArrayList<>()).add(decision.code());
            }
        }
        return new Known(
                stamp,
                byDecision,
                byCampaign,
                campaigns.stream().filter(c -> byCampaign.containsKey(c.slug())).toList());
    }
}
