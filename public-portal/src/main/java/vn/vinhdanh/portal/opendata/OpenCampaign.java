package vn.vinhdanh.portal.opendata;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicCampaign;

/** A campaign as open data. */
record OpenCampaign(
        String code,
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
        boolean demo,
        String page) {

    /** A movement of higher level that it answers; the code when that has a page here. */
    record Parent(
            String name,
            String level,
            String launchingBody,
            @Nullable String code) {}

    /** A linked document. */
    record Directive(String number, String title, String issuer) {}

    static OpenCampaign of(PublicCampaign c, String site) {
        return new OpenCampaign(
                c.slug(),
                c.name(),
                c.year(),
                c.from(),
                c.to(),
                c.level(),
                c.launchingBody(),
                c.launchedBy(),
                c.occasion(),
                c.launchedOn(),
                c.status(),
                c.grounds(),
                c.context(),
                c.theme(),
                c.objectives(),
                c.tasks(),
                c.parents().stream()
                        .map(p -> new Parent(p.name(), p.level(), p.launchingBody(), p.slug()))
                        .toList(),
                c.directives().stream()
                        .map(d -> new Directive(d.number(), d.title(), d.issuer()))
                        .toList(),
                c.blocCodes(),
                c.demo(),
                site + "/phong-trao/" + c.slug());
    }
}
