package vn.vinhdanh.reporting.statistics;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.vinhdanh.reporting.shared.Wording;

/** The answer to a question that stands ready, or to a breakdown of dossiers and registrations, as a page shows it. */
@Component
class ReadyView {

    /** Rows shown on the page; all of them are in the files. */
    private static final int SHOWN = 500;

    private final ReadyTables tables;
    private final Wording wording;

    ReadyView(ReadyTables tables, Wording wording) {
        this.tables = tables;
        this.wording = wording;
    }

    /** Puts the answer to a question where the templates take it from. */
    ReadyTable show(ReadyQuestion asked, Locale locale, Model model) {
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
        model.addAttribute(
                "control",
                wording.text(locale, "figures.control" + table.of().key(), wording.count(locale, table.total())));
        model.addAttribute("version", table.version().label());
        model.addAttribute("countedAt", wording.time(table.countedAt()));
        for (String format : List.of("xlsx", "csv", "pdf", "ods", "json")) {
            model.addAttribute(format, BreakdownAddress.address(asked.path() + "." + format, asked.parameters()));
        }
        return table;
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
