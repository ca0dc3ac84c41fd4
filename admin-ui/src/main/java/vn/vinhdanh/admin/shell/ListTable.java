package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.Page;

/** The table of a {@link ListSheet}: its columns and what it is ordered by. */
abstract class ListTable<T> extends Div {

    private static final long serialVersionUID = 1L;

    final Grid<T> grid = new Grid<>();
    final List<ListColumn<T>> columns = new ArrayList<>();

    /** Whether all rows are held here and not only those in sight. */
    private final boolean held;

    ListTable(boolean held) {
        this.held = held;
    }

    ListColumn<T> keep(
            Grid.Column<T> column,
            String headerKey,
            SerializableFunction<T, Cell> cell,
            SerializableFunction<T, ?> value) {
        var kept = new ListColumn<>(column, headerKey, cell, value);
        columns.add(kept);
        return kept;
    }

    /** A column of text. */
    public ListColumn<T> column(String headerKey, SerializableFunction<T, ?> text) {
        SerializableFunction<T, String> written = row -> {
            var value = text.apply(row);
            return value == null ? "" : value.toString();
        };
        return byText(
                keep(grid.addColumn(written::apply), headerKey, row -> Cell.text(written.apply(row)), written),
                written);
    }

    /** A column of texts that may be long: two lines of each, and the whole on demand. */
    public ListColumn<T> prose(String headerKey, SerializableFunction<T, String> text) {
        return cell(headerKey, row -> Cell.prose(text.apply(row)));
    }

    /** A column of whole numbers. */
    public ListColumn<T> number(String headerKey, SerializableFunction<T, ? extends Number> number) {
        var column = column(headerKey, row -> Words.number(number.apply(row).longValue()))
                .file(number)
                .right();
        return held ? column.by(row -> number.apply(row).longValue()) : column;
    }

    /** A column of days; empty for none. */
    public ListColumn<T> date(String headerKey, SerializableFunction<T, @Nullable LocalDate> day) {
        var column = column(headerKey, row -> Words.date(day.apply(row))).file(day);
        return held ? column.by(day::apply) : column;
    }

    /** A column of days with their hour; empty for none. */
    public ListColumn<T> time(String headerKey, SerializableFunction<T, @Nullable Instant> at) {
        var column = column(headerKey, row -> Words.dateTime(at.apply(row))).file(at);
        return held ? column.by(at::apply) : column;
    }

    /** A column of statuses; in files it is their text. */
    public ListColumn<T> mark(String headerKey, SerializableFunction<T, StatusMark> mark) {
        return cell(headerKey, row -> Cell.mark(mark.apply(row)));
    }

    /** A column of whatever a {@link Cell} can show and let do; in files it is its text. */
    public ListColumn<T> cell(String headerKey, SerializableFunction<T, Cell> cell) {
        SerializableFunction<T, String> text = row -> cell.apply(row).said();
        var column = keep(grid.addColumn(text::apply), headerKey, cell, text);
        column.column().setRenderer(CellRenderer.alone(column));
        return byText(column, text);
    }

    /** A list that is held whole is ordered by any text without being told. */
    ListColumn<T> byText(ListColumn<T> column, SerializableFunction<T, String> text) {
        if (held) {
            column.byText(text);
        }
        return column;
    }

    /** What the database is to order by. */
    Page order() {
        return sorted().map(now ->
                        new Page(find(now.getSorted()).map(ListColumn::by).orElse(null), isDown(now), 0, Page.MOST))
                .orElseGet(() -> Page.of(0, Page.MOST));
    }

    /** The order as the address writes it: the brief name of a column, after a hyphen for the greatest first; empty for the list's own. */
    String sort() {
        return sorted().flatMap(now -> find(now.getSorted()).map(column -> (isDown(now) ? "-" : "") + column.brief()))
                .orElse("");
    }

    void sort(String written) {
        boolean down = written.startsWith("-");
        var name = down ? written.substring(1) : written;
        grid.sort(columns.stream()
                .filter(column -> column.brief().equals(name) && column.column().isSortable())
                .limit(1)
                .map(column ->
                        new GridSortOrder<>(column.column(), down ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList());
    }

    private Optional<GridSortOrder<T>> sorted() {
        return grid.getSortOrder().stream().findFirst();
    }

    private static boolean isDown(GridSortOrder<?> order) {
        return order.getDirection() == SortDirection.DESCENDING;
    }

    private Optional<ListColumn<T>> find(Grid.Column<T> column) {
        return columns.stream().filter(c -> c.column() == column).findFirst();
    }
}
