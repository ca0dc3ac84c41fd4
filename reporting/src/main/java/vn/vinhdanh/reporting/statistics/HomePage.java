package vn.vinhdanh.reporting.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.reporting.chart.Format;
import vn.vinhdanh.reporting.shared.Wording;

/** The first page: one year at a glance, of the achievements or of the decisions, as far as the official may see it. */
@Controller
class HomePage {

    static final String PATH = "/";

    private final Glances glances;
    private final Sights sights;
    private final Names names;
    private final Wording wording;

    HomePage(Glances glances, Sights sights, Names names, Wording wording) {
        this.glances = glances;
        this.sights = sights;
        this.names = names;
        this.wording = wording;
    }

    @GetMapping(PATH)
    String show(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        var asked = glances.asked(query);
        var glance = glances.of(asked, locale);
        fill(glance, names, wording, locale, model);
        model.addAttribute("years", asked.years());
        model.addAttribute("lead", wording.text(locale, "home.lead." + glance.basis()));
        model.addAttribute(
                "totalAddress",
                BreakdownAddress.address(HonoursPage.PATH, glance.filter().parameters()));
        model.addAttribute("sights", sights.of(glance, Format.START, locale));
        model.addAttribute("links", links(glance, locale));
        return "home";
    }

    /** What the start page and the wall have in common: the year, its figures in large, and of when they are. */
    static void fill(Glance glance, Names names, Wording wording, Locale locale, Model model) {
        int year = glance.year();
        long total = glance.total();
        long before = glance.before();
        model.addAttribute(
                "title",
                BreakdownTitle.withBasis(
                        wording.text(locale, "home.title", String.valueOf(year)), glance.basis(), wording, locale));
        model.addAttribute("basis", glance.basis());
        model.addAttribute("year", year);
        model.addAttribute("total", wording.count(locale, total));
        model.addAttribute("totalNumber", total);
        model.addAttribute("none", total == 0);
        model.addAttribute("before", before == 0 ? null : comparison(total, before, year - 1, wording, locale));
        model.addAttribute("recipients", recipients(glance, wording, locale));
        model.addAttribute(
                "chips",
                names.sentences(Filter.NONE, locale).stream()
                        .map(sentence -> new BreakdownPage.Chip(sentence.toString(), null))
                        .toList());
        model.addAttribute("version", glance.counts().version().label());
        model.addAttribute("countedAt", wording.time(glance.counts().countedAt()));
        model.addAttribute("demo", glance.demo());
    }

    private static String comparison(long total, long before, int yearBefore, Wording wording, Locale locale) {
        long more = total - before;
        return wording.text(
                locale,
                more == 0 ? "home.same" : more > 0 ? "home.more" : "home.fewer",
                wording.count(locale, Math.abs(more)),
                String.valueOf(yearBefore),
                wording.count(locale, before));
    }

    private static List<Tile> recipients(Glance glance, Wording wording, Locale locale) {
        var sums = new HashMap<String, Long>();
        glance.counts()
                .by(Dimension.RECIPIENT, glance.year(), Integer.MAX_VALUE)
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return Dimension.RECIPIENT.codes().stream()
                .map(key -> new Tile(
                        wording.text(locale, "home.recipient." + key),
                        wording.count(locale, sums.getOrDefault(key, 0L)),
                        BreakdownAddress.address(
                                HonoursPage.PATH,
                                glance.filter().with(Dimension.RECIPIENT, key).parameters())))
                .toList();
    }

    private List<Link> links(Glance glance, Locale locale) {
        var all = glance.filter();
        var ever = new Filter(all.basis(), null, null, null, Map.of());
        var year = ever.with(Dimension.YEAR, String.valueOf(glance.year())).parameters();
        return List.of(
                link("home.link.award", new Breakdown(Dimension.AWARD, Dimension.RECIPIENT, all, false), locale),
                link("home.link.unit", new Breakdown(Dimension.CURRENT_UNIT, null, all, true), locale),
                link("home.link.kind", new Breakdown(Dimension.KIND, Dimension.RECIPIENT, all, false), locale),
                link("home.link.years", new Breakdown(Dimension.YEAR, Dimension.RECIPIENT, ever, false), locale),
                link("home.link.class", new Breakdown(Dimension.SUBJECT_CLASS, Dimension.LEVEL, all, false), locale),
                ready("home.link.twice", ReadyAsked.Kind.TWICE, glance, locale),
                ready("home.link.none", ReadyAsked.Kind.NONE, glance, locale),
                ready("home.link.direct", ReadyAsked.Kind.DIRECT, glance, locale),
                new Link(wording.text(locale, "home.link.wall"), BreakdownAddress.address(WallPage.PATH, year)));
    }

    private Link ready(String key, ReadyAsked.Kind kind, Glance glance, Locale locale) {
        var asked = new ReadyAsked(kind, glance.basis(), glance.year(), "");
        return new Link(wording.text(locale, key), BreakdownAddress.address(asked.path(), asked.parameters()));
    }

    private Link link(String key, Breakdown breakdown, Locale locale) {
        return new Link(
                wording.text(locale, key), BreakdownAddress.address(BreakdownPage.PATH, breakdown.parameters()));
    }

    /** A number in large. */
    record Tile(String label, String count, String address) {}

    /** A way on. */
    record Link(String label, String address) {}
}
