package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.reporting.shared.Wording;

/** The first page: one year at a glance, of the achievements or of the decisions. */
@Controller
class HomePage {

    static final String PATH = "/";
    private static final int BARS = 8;

    private final Questions questions;
    private final Figures figures;
    private final Names names;
    private final Wording wording;
    private final Clock clock;

    HomePage(Questions questions, Figures figures, Names names, Wording wording, Clock clock) {
        this.questions = questions;
        this.figures = figures;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        var asked = asked(query);
        var basis = asked.basis();
        var years = names.years(basis);
        int year = year(asked, years);
        var all = new Filter(basis, year, year, null, Map.of());
        var counts = figures.year(year, basis);
        long total = counts.total(year);
        long before = counts.total(year - 1);
        model.addAttribute(
                "title",
                BreakdownTitle.withBasis(
                        wording.text(locale, "home.title", String.valueOf(year)), basis, wording, locale));
        model.addAttribute("lead", wording.text(locale, "home.lead." + basis));
        model.addAttribute("basis", basis);
        model.addAttribute("year", year);
        model.addAttribute("years", years);
        model.addAttribute("total", wording.count(locale, total));
        model.addAttribute("totalNumber", total);
        model.addAttribute("none", total == 0);
        model.addAttribute("totalAddress", BreakdownAddress.address(HonoursPage.PATH, all.parameters()));
        model.addAttribute("before", before == 0 ? null : comparison(total, before, year - 1, locale));
        model.addAttribute("recipients", recipients(counts, year, all, locale));
        model.addAttribute("levels", bars(counts, Dimension.LEVEL, year, all, locale));
        model.addAttribute("kinds", bars(counts, Dimension.KIND, year, all, locale));
        model.addAttribute("awards", bars(counts, Dimension.AWARD, year, all, locale));
        model.addAttribute("links", links(all, locale));
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

    /** Only a year and its basis can be asked here. */
    private Filter asked(MultiValueMap<String, String> query) {
        var filter = questions.filter(query);
        filter.parameters().keySet().stream()
                .filter(part -> !part.equals(BreakdownAddress.BASIS) && !part.equals(Dimension.YEAR.parameter()))
                .findFirst()
                .ifPresent(part -> {
                    throw new WrongAddress(part, "", WrongAddress.Reason.UNKNOWN_PART);
                });
        return filter;
    }

    private int year(Filter asked, List<Integer> years) {
        var keys = asked.keys(Dimension.YEAR);
        if (keys.size() > 1) {
            throw new WrongAddress(Dimension.YEAR.parameter(), "", WrongAddress.Reason.TWICE);
        }
        if (!keys.isEmpty()) {
            return Integer.parseInt(keys.getFirst());
        }
        return years.isEmpty() ? LocalDate.now(clock.withZone(Wording.ZONE)).getYear() : years.getFirst();
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

    private List<Bar> recipients(YearCounts counts, int year, Filter all, Locale locale) {
        var sums = asMap(counts, Dimension.RECIPIENT, year);
        return Dimension.RECIPIENT.codes().stream()
                .map(key -> bar(
                        wording.text(locale, "home.recipient." + key),
                        sums.getOrDefault(key, 0L),
                        1,
                        all.with(Dimension.RECIPIENT, key),
                        locale))
                .toList();
    }

    private List<Bar> bars(YearCounts counts, Dimension dimension, int year, Filter all, Locale locale) {
        var sums = counts.by(dimension, year, BARS);
        long longest = sums.stream().mapToLong(Map.Entry::getValue).max().orElse(0);
        return sums.stream()
                .map(sum -> bar(
                        names.of(dimension, sum.getKey(), locale),
                        sum.getValue(),
                        longest,
                        all.with(dimension, sum.getKey()),
                        locale))
                .toList();
    }

    private static Map<String, Long> asMap(YearCounts counts, Dimension dimension, int year) {
        var map = new HashMap<String, Long>();
        counts.by(dimension, year, Integer.MAX_VALUE).forEach(sum -> map.put(sum.getKey(), sum.getValue()));
        return map;
    }

    private Bar bar(String label, long count, long longest, Filter filter, Locale locale) {
        return new Bar(
                label,
                wording.count(locale, count),
                Bar.percent(count, longest),
                BreakdownAddress.address(HonoursPage.PATH, filter.parameters()));
    }

    private List<Link> links(Filter all, Locale locale) {
        var ever = new Filter(all.basis(), null, null, null, Map.of());
        return List.of(
                link("home.link.award", new Breakdown(Dimension.AWARD, Dimension.RECIPIENT, all, false), locale),
                link("home.link.unit", new Breakdown(Dimension.CURRENT_UNIT, null, all, true), locale),
                link("home.link.kind", new Breakdown(Dimension.KIND, Dimension.RECIPIENT, all, false), locale),
                link("home.link.years", new Breakdown(Dimension.YEAR, Dimension.RECIPIENT, ever, false), locale),
                link("home.link.class", new Breakdown(Dimension.SUBJECT_CLASS, Dimension.LEVEL, all, false), locale));
    }

    private Link link(String key, Breakdown breakdown, Locale locale) {
        return new Link(
                wording.text(locale, key), BreakdownAddress.address(BreakdownPage.PATH, breakdown.parameters()));
    }

    /** A way on. */
    record Link(String label, String address) {}
}
