package vn.vinhdanh.core.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;

/**
 * Launches campaigns, by two people: who wrote one hands it over and another launches it. Sums them up at the end. An official limited to
 * units does so for those that these units launch.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MANAGE_CAMPAIGNS', 'SYSTEM')")
public class CampaignLaunch {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CampaignRepository campaigns;
    private final ParentMovements parents;
    private final CampaignSteps steps;
    private final TwoPeople twoPeople;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignLaunch(
            CampaignRepository campaigns,
            ParentMovements parents,
            CampaignSteps steps,
            TwoPeople twoPeople,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.parents = parents;
        this.steps = steps;
        this.twoPeople = twoPeople;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands a draft that is ready over to a second official, who launches it.
     *
     * @param version as it was read
     * @throws InvalidInput when launching body, date or objectives are missing, or the date is still to come
     * @throws CampaignProblem when it is no draft, or answers a movement that is still a draft
     * @throws StaleData when somebody saved it meanwhile
     */
    public void handOver(CampaignId id, int version) {
        step(id, version, CampaignStep.HAND_OVER, "campaign.handed-over", campaign -> {
            campaign.requireReady(today());
            parents.check(campaign);
            twoPeople.handOver(campaign.matter(), version);
            var launching = campaign.launchingUnit();
            twoPeople.waits(campaign.named(), launching == null ? Set.of() : Set.of(launching.value()));
        });
    }

    /**
     * Launches a draft that others wrote; the public sees it from this commit on.
     *
     * @param version the version the official looked at
     * @throws MatterProblem.OwnWork when the official wrote any of it
     * @throws MatterProblem.ChangedSince when it changed since
     * @throws InvalidInput when launching body, date or objectives are missing, or the date is still to come
     * @throws CampaignProblem when it is no draft, or answers a movement that is still a draft
     */
    @PreAuthorize("hasAnyAuthority('LAUNCH_CAMPAIGNS', 'SYSTEM')")
    public void launch(CampaignId id, int version) {
        var campaign = steps.mine(id);
        twoPeople.requireAnother(campaign.matter(), version, campaign.version());
        step(id, version, CampaignStep.LAUNCH, "campaign.launched", draft -> {
            draft.launch(today());
            parents.check(draft);
        });
        twoPeople.settled(campaign.named(), MatterOutcome.APPROVED);
        events.publishEvent(new CampaignLaunched(id));
    }

    /**
     * Says what {@link #launch} would refuse, before anybody is asked whether they mean it.
     *
     * @throws InvalidInput all that is missing at once
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('LAUNCH_CAMPAIGNS', 'SYSTEM')")
    public void requireReady(CampaignId id) {
        var campaign = steps.mine(id);
        campaign.requireReady(today());
        parents.check(campaign);
    }

    /**
     * Sums a launched campaign up; it stays public and is no longer changed.
     *
     * @param version as it was read
     * @throws CampaignProblem when it is not launched
     * @throws StaleData when somebody saved it meanwhile
     */
    public void close(CampaignId id, int version) {
        step(id, version, CampaignStep.CLOSE, "campaign.closed", Campaign::close);
        events.publishEvent(new CampaignClosed(id));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    private void step(CampaignId id, int version, CampaignStep taken, String verb, Consumer<Campaign> step) {
        var campaign = steps.mine(id, version, taken);
        step.accept(campaign);
        try {
            campaigns.saveAndFlush(campaign);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleData();
        }
        ledger.record(new Act(
                verb,
                "campaign",
                String.valueOf(id.value()),
                Map.of("name", campaign.name(), "year", campaign.year())));
    }
}
