package vn.vinhdanh.core.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign (phong trào thi đua) as citizens read it.
 *
 * @param level stable key: CENTRAL, PROVINCE, BLOC, UNIT
 * @param launchedBy who launched it, in one line, posts included ("Ông Phạm Quang Ngọc, Chủ tịch …"); may be empty
 * @param occasion at which conference or event; may be empty
 * @param launchedOn date of the launch, or null when not launched on a date
 * @param status stable key: LAUNCHED, CLOSED
 * @param tasks key tasks or directions, in order
 * @param parents movements of higher level it answers
 * @param directives Party directives and other documents it is linked to (not parents)
 * @param blocCodes codes of the public blocs of this campaign's season
 */
public record PublicCampaign(
        String slug,
        String name,
        int year,
        LocalDate from,
        LocalDate to,
        String level,
        String launchingBody,
        String launchedBy,
        String occasion,
        @Nullable LocalDate launchedOn,
        String status,
        String grounds,
        String context,
        String theme,
        String objectives,
        List<String> tasks,
        List<Parent> parents,
        List<Directive> directives,
        List<String> blocCodes,
        boolean demo) {

    /** A movement of higher level: its name, level key and launching body; slug when it has a public page. */
    public record Parent(
            String name,
            String level,
            String launchingBody,
            @Nullable String slug) {}

    /** A linked document: number or name, what it is about, and who issued it. */
    public record Directive(String number, String title, String issuer) {}
}
