package vn.vinhdanh.reporting.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.reporting.shared.Wording;

/** Questions that stand ready, and record sheets: a list with its files. */
@Controller
class ReadyPage {

    /** Rows shown on the page; all of them are in the files. */
    private static final int SHOWN = 500;

    private final ReadyTables tables;
    private final Names names;
    private final Wording wording;
    private final Questions questions;

    ReadyPage(ReadyTables tables, Names names, Wording wording, Questions questions) {
        this.tables = tables;
        this.names = names;
        this.wording = wording;
        this.questions = questions;
    }

    @GetMapping(ReadyAsked.PATH)
    String question(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        var asked = questions.ready(ReadyAsked.PATH, query);
        model.addAttribute(
                "kinds",
                Arrays.stream(ReadyAsked.Kind.values())
                        .filter(kind -> !kind.isSheet())
                        .map(kind -> new BreakdownPage.Choice(
                                kind.parameter(), wording.text(locale, "ready.kind." + kind), kind == asked.kind()))
                        .toList());
        model.addAttribute("years", names.years(asked.basis()));
        model.addAttribute("year", asked.year());
        model.addAttribute("byDecision", asked.basis() == YearBasis.DECISION);
        return show(asked, locale, model);
    }

    @GetMapping(ReadyAsked.SHEETS)
    String sheet(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        return show(questions.ready(ReadyAsked.SHEETS, query), locale, model);
    }

    private String show(ReadyAsked asked, Locale locale, Model model) {
        var table = tables.table(asked, locale);
        int hidden = Math.max(0, table.rows().size() - SHOWN);
        model.addAttribute("title", table.title());
        model.addAttribute(
                "chips",
                table.filters().stream()
                        .map(filter -> new BreakdownPage.Chip(filter, null))
                        .toList());
        model.addAttribute("columns", table.columns());
        model.addAttribute(
                "rows",
                table.rows().stream()
                        .limit(SHOWN)
                        .map(row -> new RowView(texts(row, locale), row.address()))
                        .toList());
        model.addAttribute(
                "hidden",
                hidden == 0
                        ? ""
                        : wording.text(
                                locale, "ready.hidden", wording.count(locale, SHOWN), wording.count(locale, hidden)));
        model.addAttribute("sums", table.sums());
        model.addAttribute("notes", table.notes());
        model.addAttribute("demo", table.demo());
        model.addAttribute("control", wording.text(locale, "figures.control", wording.count(locale, table.total())));
        model.addAttribute("version", table.version().label());
        model.addAttribute("countedAt", wording.time(table.countedAt()));
        for (String format : List.of("xlsx", "csv", "pdf")) {
            model.addAttribute(format, BreakdownAddress.address(asked.path() + "." + format, asked.parameters()));
        }
        return "ready";
    }

    private List<String> texts(ReadyTable.Row row, Locale locale) {
        return row.cells().stream()
                .map(cell -> cell instanceof Long number ? wording.count(locale, number) : cell.toString())
                .toList();
    }

    /**
     * A row as a person reads it.
     *
     * @param address what stands behind it, or null
     */
    record RowView(List<String> texts, @Nullable String address) {}
}
