package vn.vinhdanh.reporting.statistics;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.chart.Charts;
import vn.vinhdanh.reporting.chart.Shares;
import vn.vinhdanh.reporting.shared.Wording;

/** A table of figures as the page shows it: numbers as a person reads them, each with the address of the honours behind it. */
final class BreakdownView {

    /** Rows shown on the page; the rest are summed in one line that says so, and are whole in the files. */
    static final int SHOWN = 500;

    private final FigureTable table;
    private final Wording wording;
    private final Locale locale;

    BreakdownView(FigureTable table, Wording wording, Locale locale) {
        this.table = table;
        this.wording = wording;
        this.locale = locale;
    }

    /** The rows shown. */
    public List<RowView> rows() {
        var totals = table.rows().stream().map(FigureTable.Row::total).toList();
        // who stands in two rows is counted in both: then the shares are no parts of one whole
        var shares = totals.stream().mapToLong(Long::longValue).sum() == table.measured() ? Shares.of(totals) : null;
        return IntStream.range(0, Math.min(SHOWN, totals.size()))
                .mapToObj(i -> row(
                        table.rows().get(i),
                        shares == null ? share(totals.get(i)) : Charts.percent(shares.get(i), locale)))
                .toList();
    }

    private String share(long part) {
        if (table.measured() == 0) {
            return "";
        }
        var number = NumberFormat.getNumberInstance(locale);
        number.setMinimumFractionDigits(1);
        number.setMaximumFractionDigits(1);
        return number.format(100.0 * part / table.measured()) + "%";
    }

    /** How many rows are summed in the last line; zero when all are shown. */
    public int hidden() {
        return Math.max(0, table.rows().size() - SHOWN);
    }

    /** {@link #hidden} as a person reads it. */
    public String hiddenText() {
        return count(hidden());
    }

    /** Cells and total of the rows not shown. */
    public List<String> rest() {
        var hidden = table.rows().stream().skip(SHOWN).toList();
        var texts = new ArrayList<String>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            texts.add(count(
                    hidden.stream().mapToLong(row -> row.cells().get(column)).sum()));
        }
        texts.add(count(hidden.stream().mapToLong(FigureTable.Row::total).sum()));
        return texts;
    }

    /** Headings of the columns. */
    public List<String> headings() {
        return table.columns().stream().map(FigureTable.Heading::label).toList();
    }

    /** Totals of the columns, then of all. */
    public List<CellView> totals() {
        var cells = new ArrayList<CellView>();
        for (int i = 0; i < table.columns().size(); i++) {
            cells.add(cell(
                    table.columnTotals().get(i), null, table.columns().get(i).key()));
        }
        cells.add(cell(table.measured(), null, null));
        return cells;
    }

    /** The control total. */
    public String total() {
        return count(table.total());
    }

    /** {@link #total} as a number. */
    public long totalNumber() {
        return table.total();
    }

    /** {@link #rowCount} as a number. */
    public int rowNumber() {
        return table.rows().size();
    }

    /** How many rows the answer has, shown or not. */
    public String rowCount() {
        return count(table.rows().size());
    }

    private RowView row(FigureTable.Row row, String share) {
        var cells = new ArrayList<CellView>();
        for (int i = 0; i < table.columns().size(); i++) {
            cells.add(cell(row.cells().get(i), row.key(), table.columns().get(i).key()));
        }
        cells.add(cell(row.total(), row.key(), null));
        return new RowView(row.label(), share, cells);
    }

    private CellView cell(long number, @Nullable String rowKey, @Nullable String columnKey) {
        return new CellView(number == 0 ? "0" : count(number), number == 0 ? null : which(rowKey, columnKey));
    }

    /** The list behind a number; none behind a difference and behind the rows that are summed in one. */
    private @Nullable String which(@Nullable String rowKey, @Nullable String columnKey) {
        if (FigureTable.REST.equals(rowKey) || FigureTable.DIFFERENCE.equals(columnKey)) {
            return null;
        }
        var filter = table.breakdown().filter();
        if (rowKey != null) {
            filter = filter.with(table.breakdown().rows(), rowKey);
        }
        var back = table.breakdown().layout().back();
        if (back != null && FigureTable.BASE.equals(columnKey)) {
            return BreakdownAddress.address(
                    HonoursPage.PATH, filter.earlier(back).parameters());
        }
        var columns = table.breakdown().columns();
        if (columns != null && columnKey != null) {
            filter = filter.with(columns, columnKey);
        }
        return BreakdownAddress.address(HonoursPage.PATH, filter.parameters());
    }

    private String count(long number) {
        return wording.count(locale, number);
    }

    /**
     * A row.
     *
     * @param label what
     * @param share of the total, in percent
     * @param cells the columns, then the total
     */
    record RowView(String label, String share, List<CellView> cells) {}

    /**
     * A number.
     *
     * @param text as a person reads it
     * @param address which ones, or null for zero
     */
    record CellView(String text, @Nullable String address) {}
}
