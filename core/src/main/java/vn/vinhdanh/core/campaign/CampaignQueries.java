package vn.vinhdanh.core.campaign;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.MatterQueries;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Reads campaigns; there are some tens a year. An official limited to units sees what was launched, and the drafts of these units.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class CampaignQueries {

    private static final Comparator<CampaignSummary> ORDER = Comparator.comparing(CampaignSummary::year)
            .reversed()
            .thenComparing(CampaignSummary::level)
            .thenComparing(CampaignSummary::name, VietnameseText.ORDER);

    private final CampaignRepository campaigns;
    private final CampaignSteps steps;
    private final UnitScope scope;
    private final MatterQueries matters;

    CampaignQueries(CampaignRepository campaigns, CampaignSteps steps, UnitScope scope, MatterQueries matters) {
        this.campaigns = campaigns;
        this.steps = steps;
        this.scope = scope;
        this.matters = matters;
    }

    /** The campaigns that match, newest year first, then highest level, then by name in Vietnamese order. */
    public List<CampaignSummary> list(CampaignFilter filter) {
        var year = filter.year();
        var level = filter.level();
        var status = filter.status();
        var words = VietnameseText.fold(filter.text());
        return mine(campaigns.findAll())
                .map(Campaign::summary)
                .filter(c -> year == null || (c.from().getYear() <= year && year <= c.to().getYear()))
                .filter(c -> level == null || c.level() == level)
                .filter(c -> status == null || c.status() == status)
                .filter(c ->
                        VietnameseText.fold(c.name() + " " + c.launchingBody()).contains(words))
                .sorted(ORDER)
                .toList();
    }

    /** All campaigns of all years and states, for pick-lists. */
    public List<CampaignSummary> pickList() {
        return list(CampaignFilter.all());
    }

    /** @throws NotFound when there is no such campaign, or none that the official may see */
    public CampaignDetails get(CampaignId id) {
        return mine(campaigns.findById(id.value()).stream().toList())
                .findFirst()
                .map(this::details)
                .orElseThrow(() -> new NotFound("campaign " + id.value()));
    }

    /**
     * As {@link #get(CampaignId)}, without what only its own page tells.
     *
     * @throws NotFound when there is no such campaign, or none that the official may see
     */
    public CampaignSummary summary(CampaignId id) {
        return mine(campaigns.findById(id.value()).stream().toList())
                .findFirst()
                .map(Campaign::summary)
                .orElseThrow(() -> new NotFound("campaign " + id.value()));
    }

    /** The campaign of that slug, in any state. */
    public Optional<CampaignDetails> find(String slug) {
        return mine(campaigns.findBySlug(slug).stream().toList()).findFirst().map(this::details);
    }

    /** The campaigns that answer this one directly. */
    public List<CampaignSummary> answering(CampaignId id) {
        return mine(campaigns.findChildren(id.value()))
                .map(Campaign::summary)
                .sorted(ORDER)
                .toList();
    }

    /**
     * All campaigns, and which of them wait for the official of this step.
     *
     * @param all newest year first
     * @param waiting the drafts that others handed over and the official may launch
     */
    public record Glance(List<CampaignSummary> all, List<CampaignSummary> waiting) {}

    /** All that a first view tells of campaigns; two queries. */
    public Glance atAGlance() {
        var all = mine(campaigns.findAll()).toList();
        var waiting = matters.waiting(all.stream()
                .filter(campaign -> campaign.status() == CampaignStatus.DRAFT)
                .collect(Collectors.toMap(CampaignQueries::matter, Campaign::version)));
        return new Glance(
                summaries(all.stream()),
                summaries(all.stream().filter(campaign -> waiting.contains(matter(campaign)))));
    }

    private static Matter matter(Campaign campaign) {
        return new Matter(MatterKind.CAMPAIGN, campaign.id());
    }

    private static List<CampaignSummary> summaries(Stream<Campaign> campaigns) {
        return campaigns.map(Campaign::summary).sorted(ORDER).toList();
    }

    private Stream<Campaign> mine(Collection<Campaign> found) {
        var reach = scope.reach();
        return found.stream().filter(c -> c.status() != CampaignStatus.DRAFT || reach.covers(c.launchingUnit()));
    }

    private CampaignDetails details(Campaign campaign) {
        var parents = mine(campaigns.findAllById(campaign.parents()))
                .map(Campaign::summary)
                .sorted(ORDER)
                .toList();
        var standing = steps.standing(campaign);
        return new CampaignDetails(
                new CampaignId(campaign.id()),
                campaign.version(),
                campaign.status(),
                campaign.written(),
                campaign.slug(),
                parents,
                campaign.demo(),
                standing.handedOver(),
                steps.open(campaign, standing));
    }
}
