package vn.vinhdanh.core.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;

/** Launches campaigns and, at the end, sums them up; an official limited to units those that these units launch. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MANAGE_CAMPAIGNS', 'SYSTEM')")
public class CampaignLaunch {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CampaignRepository campaigns;
    private final ParentMovements parents;
    private final UnitScope scope;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignLaunch(
            CampaignRepository campaigns,
            ParentMovements parents,
            UnitScope scope,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.parents = parents;
        this.scope = scope;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Launches a draft; the public sees it from this commit on.
     *
     * @param version as it was read
     * @throws InvalidInput when launching body, date or objectives are missing, or the date is still to come
     * @throws CampaignProblem when it is no draft, or answers a movement that is still a draft
     * @throws StaleData when somebody saved it meanwhile
     */
    public void launch(CampaignId id, int version) {
        step(id, version, "campaign.launched", campaign -> {
            campaign.launch(LocalDate.now(clock.withZone(ZONE)));
            parents.check(campaign);
        });
        events.publishEvent(new CampaignLaunched(id));
    }

    /**
     * Sums a launched campaign up; it stays public and is no longer changed.
     *
     * @param version as it was read
     * @throws CampaignProblem when it is not launched
     * @throws StaleData when somebody saved it meanwhile
     */
    public void close(CampaignId id, int version) {
        step(id, version, "campaign.closed", Campaign::close);
        events.publishEvent(new CampaignClosed(id));
    }

    private void step(CampaignId id, int version, String verb, Consumer<Campaign> step) {
        var campaign = campaigns.findById(id.value()).orElseThrow(() -> new NotFound("campaign " + id.value()));
        if (campaign.getVersion() != version) {
            throw new StaleData();
        }
        var launching = campaign.getLaunchingUnitId();
        scope.reach().require(launching == null ? null : new UnitId(launching), campaign.getName());
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
                Map.of("name", campaign.getName(), "year", campaign.getYear())));
    }
}
