package vn.vinhdanh.portal.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.portal.copy.PublicCopy.OfYear;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Paging;
import vn.vinhdanh.portal.page.Wording;
import vn.vinhdanh.portal.page.Year;

/** The open totals for people: a table and a chart of the same figures, each with a way to the honours behind it. */
@Controller
class TotalsPage {

    static final String PATH = "/so-lieu";

    private static final int SIZE = 100;
    private static final int MOST_BARS = 15;
    private static final int MOST_YEARS_IN_BARS = 40;

    private final OpenTotals totals;
    private final AwardNames names;
    private final Wording wording;

    TotalsPage(OpenTotals totals, AwardNames names, Wording wording) {
        this.totals = totals;
        this.names = names;
        this.wording = wording;
    }

    /** A figure with the address of the honours behind it; an empty address where there is no list of them. */
    public record Figure(int count, String href) {}

    /**
     * A row of the table.
     *
     * @param lang language of the label
     * @param cells one figure for each kind of recipient
     */
    public record Row(String key, String label, String lang, List<Figure> cells, Figure total) {}

    /** A bar of the chart; {@code width} in percent of the longest. */
    public record Bar(String label, String lang, int count, String width) {}

    /** A way of counting. */
    public record Tab(String label, String href, boolean here) {}

    @GetMapping(PATH)
    String show(
            @RequestParam(name = "hang", defaultValue = "") String asked,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to,
            @RequestParam(name = "trang", defaultValue = "1") String page,
            Model model) {
        var by = TotalsBy.of(asked);
        var counted = totals.get();
        var first = Year.read(from);
        var last = Year.read(to);
        boolean all = first.isEmpty() && last.isEmpty();
        int one = first.isEmpty() ? counted.from() : Integer.parseInt(first);
        int other = last.isEmpty() ? counted.to() : Integer.parseInt(last);
        int begin = Math.min(one, other);
        int end = Math.max(one, other);
        var years = all ? "" : begin == end ? Integer.toString(begin) : begin + "-" + end;
        var kinds = by == TotalsBy.KIND ? List.<String>of() : kinds(counted);
        var rows = rows(by, counted.by(by), begin, end, years, kinds);
        var inYears = counted.byAward().stream()
                .filter(g -> g.year() >= begin && g.year() <= end)
                .toList();
        int sum = inYears.stream().mapToInt(OfYear::count).sum();
        int number = Paging.read(page, SIZE);
        var heading = wording.text("totals.heading." + by.name(), begin + (begin == end ? "" : "–" + end));
        model.addAttribute("title", wording.text("totals.title"));
        model.addAttribute("description", wording.text("totals.description"));
        model.addAttribute("heading", heading);
        model.addAttribute("empty", counted.honours() == 0);
        model.addAttribute("by", by);
        model.addAttribute("tabs", tabs(by, all ? "" : first, all ? "" : last));
        model.addAttribute("from", all ? "" : Integer.toString(begin));
        model.addAttribute("to", all ? "" : Integer.toString(end));
        model.addAttribute(
                "years",
                counted.honours() == 0
                        ? List.of()
                        : IntStream.rangeClosed(Math.min(begin, counted.from()), Math.max(end, counted.to()))
                                .mapToObj(Integer::toString)
                                .toList()
                                .reversed());
        model.addAttribute(
                "kindNames",
                kinds.stream().map(kind -> wording.word("recipient", kind)).toList());
        model.addAttribute(
                "rows", rows.stream().skip((number - 1L) * SIZE).limit(SIZE).toList());
        model.addAttribute(
                "sums",
                kinds.stream()
                        .map(kind -> new Figure(
                                inYears.stream()
                                        .filter(g -> g.kind().equals(kind))
                                        .mapToInt(OfYear::count)
                                        .sum(),
                                TotalsBy.KIND.list(kind, years, "")))
                        .toList());
        model.addAttribute("sum", new Figure(sum, years.isEmpty() ? "/vinh-danh" : TotalsBy.YEAR.list(years, "", "")));
        var charted = charted(by, rows);
        model.addAttribute("bars", bars(charted));
        model.addAttribute("uncharted", rows.size() - charted.size());
        model.addAttribute("paging", new Paging(number, SIZE, rows.size(), address(by, first, last)));
        model.addAttribute("countedAt", counted.at());
        model.addAttribute("mark", counted.mark());
        model.addAttribute("json", asData(by, years));
        return "figure/totals";
    }

    /** Years and kinds of recipients are sums over the awards. */
    private static String asData(TotalsBy by, String years) {
        var counted = by == TotalsBy.UNIT || by == TotalsBy.COMMUNE ? by : TotalsBy.AWARD;
        return "/api/v1/figures.json?hang=" + counted.parameter() + (years.isEmpty() ? "" : "&nam-ban-hanh=" + years);
    }

    /** The kinds of recipients that there are at all, in their order. */
    private static List<String> kinds(OpenTotals.Counted counted) {
        return Arrays.stream(RecipientKind.values())
                .map(Enum::name)
                .filter(kind ->
                        counted.byAward().stream().anyMatch(g -> g.kind().equals(kind)))
                .toList();
    }

    private List<Row> rows(TotalsBy by, List<OfYear> groups, int begin, int end, String years, List<String> kinds) {
        var sums = new TreeMap<String, Map<String, Integer>>();
        for (OfYear g : groups) {
            if (g.year() >= begin && g.year() <= end) {
                var key = switch (by) {
                    case YEAR -> Integer.toString(g.year());
                    case KIND -> g.kind();
                    default -> g.value();
                };
                sums.computeIfAbsent(key, k -> new HashMap<>()).merge(g.kind(), g.count(), Integer::sum);
            }
        }
        var rows = new ArrayList<Row>();
        sums.forEach((key, ofKinds) -> rows.add(new Row(
                key,
                label(by, key),
                by == TotalsBy.AWARD ? names.lang(key, names.inVietnamese(key)) : lang(by, key),
                kinds.stream()
                        .map(kind -> new Figure(ofKinds.getOrDefault(kind, 0), totals.list(by, key, years, kind)))
                        .toList(),
                new Figure(ofKinds.values().stream().mapToInt(n -> n).sum(), totals.list(by, key, years, "")))));
        rows.sort(order(by));
        return rows;
    }

    /** Years from the newest, kinds as they are always named, all else by number and name; what names nothing comes last. */
    private static Comparator<Row> order(TotalsBy by) {
        return switch (by) {
            case YEAR -> Comparator.comparing(Row::key).reversed();
            case KIND -> Comparator.comparing(row -> RecipientKind.valueOf(row.key()));
            default ->
                Comparator.comparing((Row row) -> row.key().isEmpty())
                        .thenComparing(row -> -row.total().count())
                        .thenComparing(row -> VietnameseText.sortKey(row.label()))
                        .thenComparing(Row::key);
        };
    }

    private String label(TotalsBy by, String key) {
        if (key.isEmpty()) {
            return wording.text("totals.none." + by.name());
        }
        return switch (by) {
            case YEAR, COMMUNE -> key;
            case AWARD -> names.of(key);
            case UNIT -> totals.unitName(key);
            case KIND -> wording.word("recipient", key);
        };
    }

    private String lang(TotalsBy by, String key) {
        boolean name = by == TotalsBy.UNIT || by == TotalsBy.COMMUNE;
        return name && !key.isEmpty() || !wording.english() ? "vi" : "en";
    }

    /** The rows that stand in the chart; years from the oldest. */
    private static List<Row> charted(TotalsBy by, List<Row> rows) {
        return by == TotalsBy.YEAR
                ? rows.stream().limit(MOST_YEARS_IN_BARS).toList().reversed()
                : rows.stream()
                        .filter(row -> !row.key().isEmpty())
                        .limit(MOST_BARS)
                        .toList();
    }

    private static List<Bar> bars(List<Row> rows) {
        int longest = rows.stream().mapToInt(row -> row.total().count()).max().orElse(1);
        return rows.stream()
                .map(row -> new Bar(
                        row.label(),
                        row.lang(),
                        row.total().count(),
                        Math.max(1, Math.round(row.total().count() * 1000f / longest)) / 10f + "%"))
                .toList();
    }

    private List<Tab> tabs(TotalsBy here, String from, String to) {
        return Arrays.stream(TotalsBy.values())
                .map(by -> new Tab(wording.text("totals.by." + by.name()), address(by, from, to), by == here))
                .toList();
    }

    private static String address(TotalsBy by, String from, String to) {
        var address = UriComponentsBuilder.fromPath(PATH);
        if (by != TotalsBy.YEAR) {
            address.queryParam("hang", by.parameter());
        }
        if (!from.isEmpty()) {
            address.queryParam("tu", from);
        }
        if (!to.isEmpty()) {
            address.queryParam("den", to);
        }
        return address.build().toUriString();
    }
}
