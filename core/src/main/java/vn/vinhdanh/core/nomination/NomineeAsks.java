package vn.vinhdanh.core.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.eligibility.EligibilityAsk;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.CommendationKind;

/** What the rules are asked of nominees: by the law of the day of reception, today's as long as nothing was received. */
@Component
class NomineeAsks {

    private final CampaignQueries campaigns;
    private final Clock clock;

    NomineeAsks(CampaignQueries campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** What is the same for all nominees of a dossier. */
    record Of(CommendationKind kind, LocalDate on, @Nullable Integer campaignYears) {

        EligibilityAsk of(NomineeWritten nominee) {
            return new EligibilityAsk(nominee.award(), nominee.period().to(), kind, on, campaignYears);
        }
    }

    Of of(@Nullable LocalDate receivedOn, RoundSummary round) {
        var campaign = round.campaign();
        Integer years = null;
        if (campaign != null) {
            var of = campaigns.summary(campaign);
            years = (int) ChronoUnit.YEARS.between(of.from(), of.to().plusDays(1));
        }
        return new Of(
                round.kind(), receivedOn == null ? LocalDate.now(clock.withZone(Dossier.ZONE)) : receivedOn, years);
    }
}
