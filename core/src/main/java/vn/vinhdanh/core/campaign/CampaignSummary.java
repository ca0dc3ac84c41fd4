package vn.vinhdanh.core.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a row of a list or an entry of a pick-list.
 *
 * @param slug its public address below {@code /phong-trao/}
 * @param year the year in whose season it stands
 * @param launchingBody may be empty while it is a draft
 * @param launchedOn date of the launch, or null while not known
 * @param from first day of its period
 * @param to last day of its period
 * @param version to name in a step
 */
public record CampaignSummary(
        CampaignId id,
        String slug,
        String name,
        int year,
        CampaignLevel level,
        CampaignStatus status,
        String launchingBody,
        @Nullable LocalDate launchedOn,
        LocalDate from,
        LocalDate to,
        int version) {}
