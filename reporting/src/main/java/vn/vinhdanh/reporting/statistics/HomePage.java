package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.reporting.shared.Wording;

/** The first page: one year of decisions at a glance. */
@Controller
class HomePage {

    private static final int BARS = 8;

    private final Figures figures;
    private final Names names;
    private final Wording wording;
    private final Clock clock;

    HomePage(Figures figures, Names names, Wording wording, Clock clock) {
        this.figures = figures;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(@RequestParam(name = "nam", required = false) @Nullable String asked, Locale locale, Model model) {
        var years = names.years();
        int year = year(asked, years);
        var counts = figures.year(year);
        long total = counts.total(year);
        long before = counts.total(year - 1);
        model.addAttribute("year", year);
        model.addAttribute("years", years);
        model.addAttribute("total", wording.count(locale, total));
        model.addAttribute("none", total == 0);
        model.addAttribute("totalAddress", BreakdownAddress.address(HonoursPage.PATH, in(year).parameters()));
        model.addAttribute("before", before == 0 ? null : comparison(total, before, year - 1, locale));
        model.addAttribute("recipients", recipients(counts, year, locale));
        model.addAttribute("levels", bars(counts, Dimension.LEVEL, year, locale));
        model.addAttribute("kinds", bars(counts, Dimension.KIND, year, locale));
        model.addAttribute("awards", bars(counts, Dimension.AWARD, year, locale));
        model.addAttribute("links", links(year, locale));
        model.addAttribute(
                "chips",
                names.sentences(Filter.NONE, locale).stream()
                        .map(sentence -> new BreakdownPage.Chip(sentence.toString(), null))
                        .toList());
        model.addAttribute("version", counts.version().label());
        model.addAttribute("countedAt", wording.time(counts.countedAt()));
        model.addAttribute("demo", counts.demo(year));
        return "home";
    }

    private int year(@Nullable String asked, List<Integer> years) {
        if (asked != null && !asked.isBlank()) {
            if (!asked.matches("(19|20)\\d\\d")) {
                throw new WrongAddress("nam");
            }
            return Integer.parseInt(asked);
        }
        return years.isEmpty() ? LocalDate.now(clock.withZone(Wording.ZONE)).getYear() : years.getFirst();
    }

    private static Filter in(int year) {
        return new Filter(true, year, year, null, Map.of());
    }

    private String comparison(long total, long before, int yearBefore, Locale locale) {
        long more = total - before;
        return wording.text(
                locale,
                more == 0 ? "home.same" : more > 0 ? "home.more" : "home.fewer",
                wording.count(locale, Math.abs(more)),
                String.valueOf(yearBefore),
                wording.count(locale, before));
    }

    private List<Bar> recipients(YearCounts counts, int year, Locale locale) {
        var sums = asMap(counts, Dimension.RECIPIENT, year);
        return Dimension.RECIPIENT.codes().stream()
                .map(key -> bar(Dimension.RECIPIENT, key, sums.getOrDefault(key, 0L), 1, year, locale))
                .toList();
    }

    private List<Bar> bars(YearCounts counts, Dimension dimension, int year, Locale locale) {
        var sums = counts.by(dimension, year, BARS);
        long longest = sums.stream().mapToLong(Map.Entry::getValue).max().orElse(0);
        return sums.stream()
                .map(sum -> bar(dimension, sum.getKey(), sum.getValue(), longest, year, locale))
                .toList();
    }

    private static Map<String, Long> asMap(YearCounts counts, Dimension dimension, int year) {
        var map = new HashMap<String, Long>();
        counts.by(dimension, year, Integer.MAX_VALUE).forEach(sum -> map.put(sum.getKey(), sum.getValue()));
        return map;
    }

    private Bar bar(Dimension dimension, String key, long count, long longest, int year, Locale locale) {
        return new Bar(
                names.of(dimension, key, locale),
                wording.count(locale, count),
                Bar.percent(count, longest),
                BreakdownAddress.address(
                        HonoursPage.PATH, in(year).with(dimension, key).parameters()));
    }

    private List<Link> links(int year, Locale locale) {
        return List.of(
                link("home.link.award", new Breakdown(Dimension.AWARD, Dimension.RECIPIENT, in(year), false), locale),
                link("home.link.unit", new Breakdown(Dimension.CURRENT_UNIT, null, in(year), true), locale),
                link("home.link.kind", new Breakdown(Dimension.KIND, Dimension.RECIPIENT, in(year), false), locale),
                link(
                        "home.link.years",
                        new Breakdown(Dimension.DECISION_YEAR, Dimension.RECIPIENT, Filter.NONE, false),
                        locale),
                link(
                        "home.link.class",
                        new Breakdown(Dimension.SUBJECT_CLASS, Dimension.LEVEL, in(year), false),
                        locale));
    }

    private Link link(String key, Breakdown breakdown, Locale locale) {
        return new Link(
                wording.text(locale, key), BreakdownAddress.address(BreakdownPage.PATH, breakdown.parameters()));
    }

    /** A way on. */
    record Link(String label, String address) {}
}
