package vn.vinhdanh.reporting.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.reporting.chart.ChartKind;
import vn.vinhdanh.reporting.chart.Charts;
import vn.vinhdanh.reporting.chart.Format;
import vn.vinhdanh.reporting.shared.Wording;

/** Honours by what the official chooses: as table and as chart, with the files of the same figures. */
@Controller
class BreakdownPage {

    static final String PATH = "/thong-ke";

    private static final List<Dimension> PICKED = List.of(
            Dimension.RECIPIENT,
            Dimension.LEVEL,
            Dimension.KIND,
            Dimension.SUBJECT_CLASS,
            Dimension.SEX,
            Dimension.UNIT_KIND);

    private final Questions questions;
    private final Figures figures;
    private final Names names;
    private final Wording wording;
    private final Charts charts;

    BreakdownPage(Questions questions, Figures figures, Names names, Wording wording, Charts charts) {
        this.charts = charts;
        this.questions = questions;
        this.figures = figures;
        this.names = names;
        this.wording = wording;
    }

    @GetMapping(PATH)
    String show(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        var breakdown = questions.breakdown(query);
        var asked = BreakdownChart.asked(query, breakdown);
        if (BreakdownAddress.hasOtherWords(query)) {
            return "redirect:" + BreakdownAddress.address(PATH, drawn(breakdown, asked));
        }
        var table = figures.soon(breakdown, locale);
        model.addAttribute("breakdown", breakdown);
        model.addAttribute("table", new BreakdownView(table, wording, locale));
        model.addAttribute(
                "rowDimension",
                wording.text(
                        locale, breakdown.rows().labelKey(breakdown.filter().basis())));
        model.addAttribute("title", BreakdownTitle.of(breakdown, wording, locale));
        model.addAttribute("demo", table.demo());
        var control = table.control();
        model.addAttribute(
                "control",
                control == null
                        ? wording.text(locale, "figures.control.later")
                        : wording.text(locale, "figures.control", wording.count(locale, control)));
        model.addAttribute("version", table.version().label());
        model.addAttribute("countedAt", wording.time(table.countedAt()));
        model.addAttribute("notes", BreakdownTitle.notes(breakdown, wording, locale));
        model.addAttribute("chips", chips(breakdown, locale));
        unmatched(table, locale, model);
        unpriced(table, locale, model);
        form(breakdown, locale, model);
        links(breakdown, asked, model);
        picture(table, asked, locale, model);
        return "breakdown";
    }

    private void unmatched(FigureTable table, Locale locale, Model model) {
        var unmatched = table.unmatched();
        if (unmatched != null && unmatched > 0) {
            model.addAttribute(
                    "unmatched",
                    wording.text(locale, "figures.unmatched", wording.count(locale, unmatched), unmatched));
            model.addAttribute(
                    "unmatchedAddress",
                    BreakdownAddress.address(
                            HonoursPage.PATH,
                            table.breakdown().filter().unmatched().parameters()));
        }
    }

    private void unpriced(FigureTable table, Locale locale, Model model) {
        var unpriced = table.unpriced();
        if (unpriced != null && unpriced > 0) {
            model.addAttribute(
                    "unpriced", wording.text(locale, "figures.unpriced", wording.count(locale, unpriced), unpriced));
            model.addAttribute(
                    "unpricedAddress",
                    BreakdownAddress.address(
                            HonoursPage.PATH,
                            table.breakdown().filter().unpriced().parameters()));
        }
    }

    /** The figures as a picture, and the other pictures that fit, with their addresses. */
    private void picture(FigureTable table, @Nullable ChartKind asked, Locale locale, Model model) {
        if (table.rows().isEmpty()) {
            return;
        }
        var breakdown = table.breakdown();
        var kind = BreakdownChart.kind(breakdown, asked);
        var data = BreakdownChart.data(table, wording, locale);
        model.addAttribute("chart", charts.draw(kind, data, Format.PAGE, locale));
        model.addAttribute(
                "chartChoices",
                BreakdownChart.kinds(breakdown).stream()
                        .filter(one -> one == kind || one != ChartKind.MAP || Charts.onMap(data) > 0)
                        .map(one -> new Choice(
                                BreakdownAddress.address(PATH, drawn(breakdown, one)),
                                wording.text(locale, "chart.kind." + one),
                                one == kind))
                        .toList());
    }

    private static Map<String, String> drawn(Breakdown breakdown, @Nullable ChartKind kind) {
        var parts = new LinkedHashMap<>(breakdown.parameters());
        if (kind != null) {
            parts.put(BreakdownAddress.CHART, kind.parameter());
        }
        return parts;
    }

    private void form(Breakdown breakdown, Locale locale, Model model) {
        model.addAttribute(
                "rowChoices",
                choices(Stream.of(Dimension.values()).toList(), breakdown.rows().parameter(), locale));
        var columns = breakdown.columns();
        model.addAttribute(
                "columnChoices",
                choices(
                        Stream.of(Dimension.values())
                                .filter(dimension -> dimension.fitsColumns() || dimension == columns)
                                .toList(),
                        columns == null ? "" : columns.parameter(),
                        locale));
        var filter = breakdown.filter();
        var layout = breakdown.layout();
        model.addAttribute(
                "measures",
                Stream.of(Measure.values())
                        .map(measure -> new Choice(
                                measure == Measure.HONOURS ? "" : measure.parameter(),
                                wording.text(locale, "measure.choice." + measure),
                                measure == layout.measure()))
                        .toList());
        model.addAttribute("layout", layout);
        model.addAttribute("measure", wording.text(locale, "measure." + layout.measure()));
        model.addAttribute("caption", wording.text(locale, "measure.caption." + layout.measure()));
        model.addAttribute("filter", filter);
        model.addAttribute("byDecision", filter.basis() == YearBasis.DECISION);
        model.addAttribute("awards", names.awards(locale));
        model.addAttribute("chosenAwards", filter.keys(Dimension.AWARD));
        var pickers = PICKED.stream()
                .map(dimension -> picker(dimension, filter, locale))
                .toList();
        model.addAttribute("pickers", pickers);
        model.addAttribute("unitNames", names.units());
        // Exact filters that came by a link and have no field of their own stay when the form is sent
        var fields = Stream.concat(Stream.of(Dimension.AWARD), PICKED.stream()).toList();
        var kept = filter.dimensions().stream()
                .filter(dimension -> !fields.contains(dimension))
                .flatMap(dimension -> filter.keys(dimension).stream().map(key -> new Part(dimension.parameter(), key)))
                .toList();
        model.addAttribute("kept", kept);
    }

    private Picker picker(Dimension dimension, Filter filter, Locale locale) {
        var options = new LinkedHashMap<String, String>();
        dimension.codes().forEach(value -> options.put(value, names.of(dimension, value, locale)));
        return new Picker(
                dimension.parameter(), wording.text(locale, "dimension." + dimension), options, filter.keys(dimension));
    }

    private List<Choice> choices(List<Dimension> dimensions, String chosen, Locale locale) {
        return dimensions.stream()
                .map(d -> new Choice(
                        d.parameter(),
                        wording.text(locale, "dimension." + d),
                        d.parameter().equals(chosen)))
                .toList();
    }

    private List<Chip> chips(Breakdown breakdown, Locale locale) {
        return names.sentences(breakdown.filter(), locale).stream()
                .map(sentence -> {
                    var without = sentence.without();
                    return new Chip(
                            sentence.toString(),
                            without == null
                                    ? null
                                    : BreakdownAddress.address(
                                            PATH, breakdown.of(without).parameters()));
                })
                .toList();
    }

    private static void links(Breakdown breakdown, @Nullable ChartKind asked, Model model) {
        var parts = breakdown.parameters();
        model.addAttribute("xlsx", BreakdownAddress.address(PATH + ".xlsx", parts));
        for (String format : List.of("csv", "ods", "json")) {
            model.addAttribute(format, BreakdownAddress.address(PATH + "." + format, parts));
        }
        model.addAttribute("pdf", BreakdownAddress.address(PATH + ".pdf", drawn(breakdown, asked)));
        model.addAttribute("which", BreakdownAddress.address(HonoursPage.PATH, filterParts(breakdown)));
        model.addAttribute("byCount", ordered(breakdown, true, asked));
        model.addAttribute("byName", ordered(breakdown, false, asked));
    }

    private static Map<String, String> filterParts(Breakdown breakdown) {
        return breakdown.filter().parameters();
    }

    private static String ordered(Breakdown breakdown, boolean byCount, @Nullable ChartKind asked) {
        return BreakdownAddress.address(PATH, drawn(breakdown.ordered(byCount), asked));
    }

    /** A choice in a list. */
    record Choice(String value, String label, boolean chosen) {}

    /** A pick-list of a filter. */
    record Picker(String name, String label, Map<String, String> options, List<String> chosen) {}

    /** A part of the address that has no field of its own. */
    record Part(String key, String value) {}

    /** A filter in force, with the address of the same page without it; null when the official cannot do without. */
    record Chip(String label, @Nullable String without) {}
}
