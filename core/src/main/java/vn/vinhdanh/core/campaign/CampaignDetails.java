package vn.vinhdanh.core.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * A campaign whole, as its page shows it; the fields are those of {@link CampaignDraft}.
 *
 * @param version to hand back with a change, so that nobody's newer change is lost
 * @param parents the movements it answers, highest level first
 */
public record CampaignDetails(
        CampaignId id,
        int version,
        String slug,
        String name,
        int year,
        LocalDate from,
        LocalDate to,
        CampaignLevel level,
        @Nullable UnitId launchingUnit,
        String launchingBody,
        String launcher,
        List<String> launcherPosts,
        String occasion,
        @Nullable LocalDate launchedOn,
        CampaignStatus status,
        String grounds,
        String context,
        String theme,
        String objectives,
        List<String> tasks,
        List<CampaignSummary> parents,
        List<LinkedDirective> directives,
        boolean demo) {

    /** Who launched it in one line, posts included; empty when nobody is named. */
    public String launcherLine() {
        if (launcher.isEmpty()) {
            return String.join(", ", launcherPosts);
        }
        return launcherPosts.isEmpty() ? launcher : launcher + ", " + String.join(", ", launcherPosts);
    }
}
