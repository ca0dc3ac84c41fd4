package vn.vinhdanh.core.campaign;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.PastDay;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Writes campaigns: first as drafts, later as corrections of what is public. An official limited to units writes those that these
 * units launch.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MANAGE_CAMPAIGNS', 'SYSTEM')")
public class CampaignEntry {

    private final CampaignRepository campaigns;
    private final ParentMovements parents;
    private final UnitDirectory units;
    private final UnitScope scope;
    private final TwoPeople twoPeople;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignEntry(
            CampaignRepository campaigns,
            ParentMovements parents,
            UnitDirectory units,
            UnitScope scope,
            TwoPeople twoPeople,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.parents = parents;
        this.units = units;
        this.scope = scope;
        this.twoPeople = twoPeople;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Saves a new campaign as a draft; only officials see it.
     *
     * @throws InvalidInput when a field is wrong
     * @throws CampaignProblem when a parent movement does not fit
     */
    public CampaignId saveDraft(CampaignDraft draft) {
        requireUnit(draft);
        var campaign = new Campaign(Ids.next(), slug(draft), draft);
        parents.check(campaign);
        campaigns.saveAndFlush(campaign);
        return tell("campaign.drafted", campaign, Map.of());
    }

    /**
     * Writes a campaign anew: a draft, or a launched one whose public page then shows the newer state.
     *
     * @param version as it was read
     * @throws StaleData when somebody saved it meanwhile
     * @throws InvalidInput when a field is wrong
     * @throws CampaignProblem when it was summed up or a parent movement does not fit
     */
    public void edit(CampaignId id, int version, CampaignDraft draft) {
        var campaign = campaigns.findById(id.value()).orElseThrow(() -> new NotFound("campaign " + id.value()));
        if (campaign.getVersion() != version) {
            throw new StaleData();
        }
        var launching = campaign.getLaunchingUnitId();
        scope.reach().require(launching == null ? null : new UnitId(launching), campaign.getName());
        requireUnit(draft);
        if (campaign.getStatus() != CampaignStatus.DRAFT) {
            PastDay.require("launchedOn", draft.launchedOn(), clock);
        }
        var before = written(campaign);
        campaign.rewrite(draft);
        parents.check(campaign);
        try {
            campaigns.saveAndFlush(campaign);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleData();
        }
        tell("campaign.edited", campaign, Changes.between(before, written(campaign)));
    }

    /**
     * Deletes a draft; what it said stays readable in the audit.
     *
     * @param version as it was read
     * @throws StaleData when somebody saved it meanwhile
     * @throws CampaignProblem.IllegalMove when it was launched
     * @throws CampaignProblem.Named when a bloc or another campaign names it
     */
    public void delete(CampaignId id, int version) {
        var campaign = campaigns.findById(id.value()).orElseThrow(() -> new NotFound("campaign " + id.value()));
        if (campaign.getVersion() != version) {
            throw new StaleData();
        }
        var launching = campaign.getLaunchingUnitId();
        scope.reach().require(launching == null ? null : new UnitId(launching), campaign.getName());
        if (campaign.getStatus() != CampaignStatus.DRAFT) {
            throw new CampaignProblem.IllegalMove(campaign.getName());
        }
        var detail = new LinkedHashMap<String, Object>();
        written(campaign)
                .forEach((field, value) -> detail.put(
                        field, value == null ? "" : value instanceof List<?> list ? list : value.toString()));
        campaigns.delete(campaign);
        try {
            campaigns.flush();
        } catch (DataIntegrityViolationException e) {
            // A bloc or another campaign refers to it; the foreign keys know all of them
            throw new CampaignProblem.Named(campaign.getName());
        }
        twoPeople.settled(campaign.named(), MatterOutcome.TAKEN_BACK);
        ledger.record(new Act("campaign.deleted", "campaign", String.valueOf(id.value()), detail));
    }

    /** What is written, its parent movements by name. */
    private Map<String, @Nullable Object> written(Campaign campaign) {
        var fields = campaign.written();
        fields.put(
                "parents",
                campaigns.findAllById(campaign.parents()).stream()
                        .map(Campaign::getName)
                        .sorted()
                        .toList());
        return fields;
    }

    private CampaignId tell(String verb, Campaign campaign, Map<String, ?> changes) {
        var id = new CampaignId(campaign.getId());
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", campaign.getName());
        detail.put("year", campaign.getYear());
        detail.put("status", campaign.getStatus().name());
        if (!changes.isEmpty()) {
            detail.put("changes", changes);
        }
        twoPeople.tookPart(campaign.matter(), campaign.getVersion());
        ledger.record(new Act(verb, "campaign", String.valueOf(id.value()), detail));
        events.publishEvent(new CampaignChanged(id));
        return id;
    }

    private void requireUnit(CampaignDraft draft) {
        var unit = draft.launchingUnit();
        scope.reach().require(unit, draft.name());
        if (unit != null) {
            units.get(unit);
        }
    }

    /** The wanted slug, or one made from name and year; a number follows when it is taken. */
    private String slug(CampaignDraft draft) {
        var wanted = draft.slug();
        var base = VietnameseText.slug(wanted == null ? draft.name() : wanted);
        var year = String.valueOf(draft.year());
        if (wanted == null && !base.contains(year)) {
            base = base.isEmpty() ? year : base + "-" + year;
        }
        if (base.isEmpty()) {
            throw new InvalidInput("slug", "problem.shared.required");
        }
        var slug = base;
        for (int n = 2; campaigns.existsBySlug(slug); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }
}
