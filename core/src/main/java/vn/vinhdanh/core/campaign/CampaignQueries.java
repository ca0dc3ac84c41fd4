package vn.vinhdanh.core.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.VietnameseText;

/** Reads campaigns; there are some tens a year. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class CampaignQueries {

    private static final Comparator<CampaignSummary> ORDER = Comparator.comparing(CampaignSummary::year)
            .reversed()
            .thenComparing(CampaignSummary::level)
            .thenComparing(CampaignSummary::name, VietnameseText.ORDER);

    private final CampaignRepository campaigns;
    private final CampaignMapper mapper;

    CampaignQueries(CampaignRepository campaigns, CampaignMapper mapper) {
        this.campaigns = campaigns;
        this.mapper = mapper;
    }

    /** The campaigns that match, newest year first, then highest level, then by name in Vietnamese order. */
    public List<CampaignSummary> list(CampaignFilter filter) {
        var year = filter.year();
        var level = filter.level();
        var status = filter.status();
        var words = VietnameseText.fold(filter.text());
        return campaigns.findAll().stream()
                .map(mapper::summary)
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

    /** @throws NotFound when there is no such campaign */
    public CampaignDetails get(CampaignId id) {
        return campaigns
                .findById(id.value())
                .map(this::details)
                .orElseThrow(() -> new NotFound("campaign " + id.value()));
    }

    /** The campaign of that slug, in any state. */
    public Optional<CampaignDetails> find(String slug) {
        return campaigns.findBySlug(slug).map(this::details);
    }

    /** The campaigns that answer this one directly. */
    public List<CampaignSummary> answering(CampaignId id) {
        return campaigns.findChildren(id.value()).stream()
                .map(mapper::summary)
                .sorted(ORDER)
                .toList();
    }

    /** How many campaigns of all years are still drafts. */
    public long drafts() {
        return campaigns.countByStatus(CampaignStatus.DRAFT);
    }

    private CampaignDetails details(Campaign campaign) {
        var parents = campaigns.findAllById(campaign.parents()).stream()
                .map(mapper::summary)
                .sorted(ORDER)
                .toList();
        return mapper.details(campaign, parents);
    }
}
