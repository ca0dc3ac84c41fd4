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
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.PastDay;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.core.shared.Written;

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
    private final CampaignSteps steps;
    private final TwoPeople twoPeople;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignEntry(
            CampaignRepository campaigns,
            ParentMovements parents,
            UnitDirectory units,
            UnitScope scope,
            CampaignSteps steps,
            TwoPeople twoPeople,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.parents = parents;
        this.units = units;
        this.scope = scope;
        this.steps = steps;
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
    public CampaignId saveDraft(CampaignWritten written) {
        return saveDraft(null, written, false);
    }

    /**
     * As {@link #saveDraft(CampaignWritten)}, at a wanted address.
     *
     * @param slug ASCII letters, digits and hyphens; null to have it made from the name; kept from now on
     * @param demo whether it is demonstration data
     */
    public CampaignId saveDraft(@Nullable String slug, CampaignWritten written, boolean demo) {
        requireUnit(written);
        var campaign = new Campaign(Ids.next(), slug(slug, written), written, demo);
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
    public void edit(CampaignId id, int version, CampaignWritten written) {
        var campaign = steps.mine(id, version, CampaignStep.EDIT);
        requireUnit(written);
        if (campaign.status() != CampaignStatus.DRAFT) {
            PastDay.require("launchedOn", written.launchedOn(), clock);
        }
        var before = fields(campaign);
        campaign.rewrite(written);
        parents.check(campaign);
        try {
            campaigns.saveAndFlush(campaign);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleData();
        }
        tell("campaign.edited", campaign, Changes.between(before, fields(campaign)));
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
        var campaign = steps.mine(id, version, CampaignStep.DELETE);
        var detail = new LinkedHashMap<String, Object>();
        fields(campaign)
                .forEach((field, value) -> detail.put(
                        field, value == null ? "" : value instanceof List<?> list ? list : value.toString()));
        campaigns.delete(campaign);
        try {
            campaigns.flush();
        } catch (DataIntegrityViolationException e) {
            // A bloc or another campaign refers to it; the foreign keys know all of them
            throw new CampaignProblem.Named(campaign.name());
        }
        twoPeople.settled(campaign.named(), MatterOutcome.TAKEN_BACK);
        ledger.record(new Act("campaign.deleted", "campaign", String.valueOf(id.value()), detail));
    }

    /** What is written as the audit reads it: its launching body as a text, its parent movements by name. */
    private Map<String, @Nullable Object> fields(Campaign campaign) {
        var written = campaign.written();
        var fields = Written.values(written);
        fields.put("launchingBody", written.launchingBody().text());
        fields.put(
                "directives",
                written.directives().stream()
                        .map(d -> (d.number() + " " + d.title()).strip())
                        .toList());
        fields.put(
                "parents",
                campaigns.findAllById(campaign.parents()).stream()
                        .map(Campaign::name)
                        .sorted()
                        .toList());
        return fields;
    }

    private CampaignId tell(String verb, Campaign campaign, Map<String, ?> changes) {
        var id = new CampaignId(campaign.id());
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", campaign.name());
        detail.put("year", campaign.year());
        detail.put("status", campaign.status().name());
        if (!changes.isEmpty()) {
            detail.put("changes", changes);
        }
        twoPeople.tookPart(campaign.matter(), campaign.version());
        ledger.record(new Act(verb, "campaign", String.valueOf(id.value()), detail));
        if (campaign.status() != CampaignStatus.DRAFT) {
            events.publishEvent(new CampaignChanged(id));
        }
        return id;
    }

    private void requireUnit(CampaignWritten written) {
        var unit = written.launchingBody().unit();
        scope.reach().require(unit, written.name());
        if (unit != null) {
            units.get(unit);
        }
    }

    /** The wanted slug, or one made from name and year; a number follows when it is taken. */
    private String slug(@Nullable String wanted, CampaignWritten written) {
        var base = VietnameseText.slug(wanted == null ? written.name() : wanted);
        var year = String.valueOf(written.year());
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
