package vn.vinhdanh.core.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.Lines;

/**
 * What an official writes about a campaign.
 *
 * @param year the year in whose season it stands, e.g. 2021
 * @param from first day of its period
 * @param to last day of its period: usually one year or five
 * @param method thematic or regular, as form 0601 asks; null while not known
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
 */
public record CampaignWritten(
        @NotBlank @Size(max = 300) String name,
        int year,
        LocalDate from,
        LocalDate to,
        CampaignLevel level,
        @Nullable CampaignMethod method,
        LaunchingBody launchingBody,
        @Size(max = 150) String launcher,
        @Size(max = 10) List<@Size(max = 300) String> launcherPosts,
        @Size(max = 300) String occasion,
        @Nullable LocalDate launchedOn,
        @Lines @Size(max = 8000) String grounds,
        @Lines @Size(max = 8000) String context,
        @Size(max = 300) String theme,
        @Lines @Size(max = 8000) String objectives,
        @Size(max = 50) List<@Size(max = 2000) String> tasks,
        List<CampaignId> parents,
        @Size(max = 20) List<LinkedDirective> directives) {

    /** Copies the lists. */
    public CampaignWritten {
        launcherPosts = List.copyOf(launcherPosts);
        tasks = List.copyOf(tasks);
        parents = List.copyOf(parents);
        directives = List.copyOf(directives);
    }

    /** Who launched it in one line, posts included; empty when nobody is named. */
    public String launcherLine() {
        if (launcher.isEmpty()) {
            return String.join(", ", launcherPosts);
        }
        return launcherPosts.isEmpty() ? launcher : launcher + ", " + String.join(", ", launcherPosts);
    }
}
