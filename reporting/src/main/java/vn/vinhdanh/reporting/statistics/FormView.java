package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormSource;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FormTable.Difference;
import vn.vinhdanh.reporting.statistics.FormTable.State;

/** A filled-in form as its page shows it. */
final class FormView {

    private final FormTable table;
    private final FormWords words;
    private final List<Difference> differences;
    private final Wording wording;
    private final Locale locale;

    /** @param differences what is another today; of the figures of today none */
    FormView(FormTable table, FormWords words, List<Difference> differences, Wording wording, Locale locale) {
        this.table = table;
        this.words = words;
        this.differences = differences;
        this.wording = wording;
        this.locale = locale;
    }

    List<LineView> lines() {
        var lines = new ArrayList<LineView>();
        for (FormTable.Line line : table.lines()) {
            var row = line.row();
            var unit = row.unit();
            var cells = new ArrayList<CellView>();
            for (int i = 0; i < line.cells().size(); i++) {
                cells.add(cell(row, table.columns().get(i), line.cells().get(i)));
            }
            var before = line.before();
            lines.add(new LineView(
                    row.printed(),
                    row.label().in(locale),
                    unit == null ? "" : unit.in(locale),
                    row.depth(),
                    cells,
                    before == null ? "" : words.text(before),
                    before == null ? "" : difference(line.cells().getFirst(), before)));
        }
        return lines;
    }

    private CellView cell(FormDefinition.Row row, FormDefinition.Leaf column, FormTable.Cell cell) {
        // what stands behind a figure is asked of today: as it was submitted it has no list
        boolean counted = table.submission() == null
                && !table.form().entered()
                && cell.state() != State.CROSSED
                && cell.state() != State.SHARE
                && cell.count() > 0;
        var behind = new FormCell(
                table.form(),
                table.year(),
                row.code(),
                column.key(),
                table.scope().code());
        var under = cell.state() == State.UNKNOWN && cell.count() > 0
                ? wording.text(locale, "form.at-least", wording.count(locale, cell.count()))
                : "";
        var other = differences.stream()
                .filter(one -> one.row().code().equals(row.code())
                        && one.column().key().equals(column.key()))
                .findFirst();
        return new CellView(
                words.text(cell),
                cell.state(),
                counted ? address(behind, table.stood()) : null,
                under,
                other.map(one -> wording.text(locale, "form.today", text(one.now())))
                        .orElse(""));
    }

    private String text(FormTable.@Nullable Cell cell) {
        if (cell == null) {
            return "–";
        }
        return cell.state() == State.UNKNOWN && cell.count() > 0
                ? words.text(cell) + " (" + wording.text(locale, "form.at-least", wording.count(locale, cell.count()))
                        + ")"
                : words.text(cell);
    }

    /**
     * What is another today, one line for each cell.
     *
     * @param today names the awards of columns that came since
     */
    List<DifferenceView> differences(FormWords today) {
        return differences.stream()
                .map(one -> new DifferenceView(
                        one.row().code(),
                        one.row().label().in(locale),
                        one.was() == null ? today.column(one.column()) : words.column(one.column()),
                        text(one.was()),
                        text(one.now())))
                .toList();
    }

    private String difference(FormTable.Cell now, FormTable.Cell before) {
        if (now.state() != State.NUMBER || before.state() != State.NUMBER) {
            return "";
        }
        long more = now.count() - before.count();
        return (more > 0 ? "+" : more < 0 ? "−" : "") + wording.count(locale, Math.abs(more));
    }

    List<MissingView> missing() {
        return table.missing().stream()
                .map(missing -> new MissingView(
                        words.sentence(missing),
                        table.submission() == null && !table.form().entered() ? address(missing) : null))
                .toList();
    }

    private String address(FormTable.Missing missing) {
        var cell = missing.cell(table.form(), table.year(), table.scope());
        var award = missing.award();
        var recipient = missing.recipientKind();
        if (award == null || recipient == null) {
            return address(cell, table.stood());
        }
        return BreakdownAddress.address(
                HonoursPage.PATH,
                Filter.behind(cell)
                        .stood(table.stood())
                        .with(Dimension.AWARD, award)
                        .with(Dimension.RECIPIENT, recipient)
                        .parameters());
    }

    /** Where the honours or campaigns behind a figure are listed. */
    private static String address(FormCell cell, @Nullable LocalDate stood) {
        return cell.form().of() == FormSource.HONOURS
                ? BreakdownAddress.address(
                        HonoursPage.PATH, Filter.behind(cell).stood(stood).parameters())
                : BreakdownAddress.address(FormPage.CAMPAIGNS, cell.parameters());
    }

    /** A row on the page. */
    record LineView(
            String code,
            String label,
            String unit,
            int depth,
            List<CellView> cells,
            String before,
            String difference) {}

    /**
     * A figure on the page.
     *
     * @param address of what stands behind it, or null
     * @param under what is known of an unsure figure; empty where nothing need be said
     * @param today what stands there today; empty where it is the same
     */
    record CellView(String text, State state, @Nullable String address, String under, String today) {}

    /** What is missing, with the address of it where there is a list. */
    record MissingView(String text, @Nullable String address) {}

    /** A cell that is another today. */
    record DifferenceView(String code, String row, String column, String was, String now) {}
}
