package vn.vinhdanh.core.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * What an official writes about a campaign.
 *
 * @param slug wanted address, ASCII letters, digits and hyphens; null to have one made from the name; kept after the first save
 * @param year the year in whose season it stands, e.g. 2021
 * @param from first day of its period
 * @param to last day of its period: usually one year or five
 * @param launchingUnit the launching body when it is a unit of the directory, or null
 * @param launchingBody the launching body as written, e.g. "Ủy ban nhân dân tỉnh Ninh Bình"; needed to launch
 * @param launcher who launched it, salutation included, e.g. "Ông …"; may be empty
 * @param launcherPosts all the posts in which that person spoke, in order
 * @param occasion at which conference or event; may be empty
 * @param launchedOn date of the launch; null until known, needed to launch
 * @param grounds legal and political grounds (căn cứ)
 * @param context what the year brings (bối cảnh)
 * @param theme theme of the year's work (chủ đề năm)
 * @param tasks key tasks and directions, in order
 * @param parents movements of the same or a higher level that it answers
 * @param directives linked documents, in order
 * @param demo whether it is demonstration data
 */
public record CampaignDraft(
        @Nullable String slug,
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
        String grounds,
        String context,
        String theme,
        String objectives,
        List<String> tasks,
        List<CampaignId> parents,
        List<LinkedDirective> directives,
        boolean demo) {

    /** Copies the lists. */
    public CampaignDraft {
        launcherPosts = List.copyOf(launcherPosts);
        tasks = List.copyOf(tasks);
        parents = List.copyOf(parents);
        directives = List.copyOf(directives);
    }
}
