package vn.vinhdanh.core.campaign;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.matter.HandedOver;

/**
 * A campaign whole, as its page shows it.
 *
 * @param version to hand back with a change, so that nobody's newer change is lost
 * @param slug its public address below {@code /phong-trao/}
 * @param parents the movements it answers, highest level first
 * @param demo whether it is demonstration data
 * @param handedOver who handed the draft over as it is now, or null
 * @param steps what is open with it now for the official who asked
 */
public record CampaignDetails(
        CampaignId id,
        int version,
        CampaignStatus status,
        CampaignWritten written,
        String slug,
        List<CampaignSummary> parents,
        boolean demo,
        @Nullable HandedOver handedOver,
        Set<CampaignStep> steps) {

    /** Its name, as written. */
    public String name() {
        return written.name();
    }

    /** Whether a step is open for the official who asked. */
    public boolean may(CampaignStep step) {
        return steps.contains(step);
    }
}
