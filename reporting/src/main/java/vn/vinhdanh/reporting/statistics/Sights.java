package vn.vinhdanh.reporting.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.chart.ChartData;
import vn.vinhdanh.reporting.chart.ChartData.Time;
import vn.vinhdanh.reporting.chart.ChartKind;
import vn.vinhdanh.reporting.chart.Charts;
import vn.vinhdanh.reporting.chart.Format;
import vn.vinhdanh.reporting.shared.Wording;

/**
 * The pictures of a year: how it stands in ten years, where the honours went, of what level and kind, and which awards. An official
 * limited to units sees the units in their reach ranked; the map is for who sees the province.
 */
@Component
class Sights {

    /** Rows of a table on the start page; the breakdown has all. */
    private static final int ROWS = 20;

    private final Charts charts;
    private final Names names;
    private final Wording wording;

    Sights(Charts charts, Names names, Wording wording) {
        this.charts = charts;
        this.names = names;
        this.wording = wording;
    }

    /** The pictures that have something to show, in their order. */
    List<Sight> of(Glance glance, List<Format> formats, Locale locale) {
        return Stream.of(
                        years(glance, formats, locale),
                        units(glance, formats, locale),
                        counted(Dimension.LEVEL, ChartKind.SHARES, glance, formats, locale),
                        counted(Dimension.KIND, ChartKind.SHARES, glance, formats, locale),
                        counted(Dimension.AWARD, ChartKind.RANKING, glance, formats, locale))
                .flatMap(List::stream)
                .toList();
    }

    private List<Sight> years(Glance glance, List<Format> formats, Locale locale) {
        return table("years", glance.years(), ChartKind.TREND, formats, locale);
    }

    private List<Sight> units(Glance glance, List<Format> formats, Locale locale) {
        var data = BreakdownChart.data(glance.units(), wording, locale);
        boolean map = !Reach.current().limited() && Charts.onMap(data) > 0;
        return table("units", glance.units(), map ? ChartKind.MAP : ChartKind.RANKING, formats, locale);
    }

    private List<Sight> table(String id, FigureTable table, ChartKind kind, List<Format> formats, Locale locale) {
        if (table.rows().isEmpty()) {
            return List.of();
        }
        return List.of(
                sight(id, table.breakdown(), kind, BreakdownChart.data(table, wording, locale), formats, locale));
    }

    /** A breakdown that an official has put on their first page, drawn as they asked, or as the question asks. */
    Sight pinned(
            String id,
            String title,
            FigureTable table,
            @Nullable ChartKind asked,
            List<Format> formats,
            Locale locale) {
        var breakdown = table.breakdown();
        return sight(
                id,
                title,
                breakdown,
                BreakdownChart.kind(breakdown, asked),
                BreakdownChart.data(table, wording, locale),
                formats,
                locale);
    }

    private List<Sight> counted(
            Dimension dimension, ChartKind kind, Glance glance, List<Format> formats, Locale locale) {
        var codes = dimension.codes();
        var sums = new ArrayList<>(glance.counts().by(dimension, glance.year(), Integer.MAX_VALUE));
        if (!codes.isEmpty()) {
            sums.sort(Comparator.comparingInt(sum -> place(codes, sum.getKey())));
        }
        if (sums.isEmpty()) {
            return List.of();
        }
        var breakdown = new Breakdown(dimension, null, glance.filter(), codes.isEmpty());
        var rows = sums.stream()
                .map(sum -> new ChartData.Row(
                        sum.getKey(),
                        names.of(dimension, sum.getKey(), locale),
                        List.of(),
                        BreakdownChart.figure(sum.getValue(), wording, locale)))
                .toList();
        var data = new ChartData(BreakdownTitle.of(breakdown, wording, locale), List.of(), rows, Time.NOWHERE);
        return List.of(sight(dimension.parameter(), breakdown, kind, data, formats, locale));
    }

    private static int place(List<String> codes, String code) {
        int place = codes.indexOf(code);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private Sight sight(
            String id, Breakdown breakdown, ChartKind kind, ChartData data, List<Format> formats, Locale locale) {
        var title = wording.text(
                locale,
                "sight." + id,
                data.rows().getFirst().label(),
                data.rows().getLast().label());
        return sight(id, title, breakdown, kind, data, formats, locale);
    }

    private Sight sight(
            String id,
            String title,
            Breakdown breakdown,
            ChartKind kind,
            ChartData data,
            List<Format> formats,
            Locale locale) {
        var rows = data.rows().stream()
                .limit(ROWS)
                .map(row -> new Sight.Row(
                        row.label(),
                        row.total().text(),
                        row.key().equals(FigureTable.REST)
                                ? null
                                : BreakdownAddress.address(
                                        HonoursPage.PATH,
                                        breakdown
                                                .filter()
                                                .with(breakdown.rows(), row.key())
                                                .parameters())))
                .toList();
        int hidden = data.rows().size() - rows.size();
        var more = new LinkedHashMap<>(breakdown.parameters());
        if (kind != BreakdownChart.kind(breakdown, null)) {
            more.put(BreakdownAddress.CHART, kind.parameter());
        }
        return new Sight(
                id,
                title,
                wording.text(
                        locale, breakdown.rows().labelKey(breakdown.filter().basis())),
                wording.text(locale, "measure." + breakdown.layout().measure()),
                charts.draw(kind, data, formats, locale),
                rows,
                hidden == 0 ? "" : wording.count(locale, hidden),
                BreakdownAddress.address(BreakdownPage.PATH, more));
    }
}
