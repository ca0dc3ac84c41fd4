package vn.vinhdanh.reporting.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;
import vn.vinhdanh.reporting.layout.Layout.Area;
import vn.vinhdanh.reporting.layout.Layout.Place;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.FormTable.Line;

/**
 * Where the rows and columns of a template come to stand when a form is filled in: most once, those that stand for each award or unit as
 * often as there are some, and not at all where there are none. All that refers to rows and columns moves with them.
 */
final class LayoutMap {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![A-Za-z0-9_.])(\\$?[A-Z]{1,3}\\$?\\d+)(?::(\\$?[A-Z]{1,3}\\$?\\d+))?(?![A-Za-z0-9_(.])");

    /**
     * A row of the filled-in sheet.
     *
     * @param from the row of the template
     * @param line what is filled in there, or null
     */
    record Row(int from, @Nullable Line line) {}

    /**
     * A column of the filled-in sheet.
     *
     * @param from the column of the template
     * @param figure which figure of a line stands there; -1 for none
     * @param copy which one of those that the column of the template stands for, from 0
     */
    record Column(int from, int figure, int copy) {}

    /**
     * Columns of a template that stand once for each award.
     *
     * @param award row of the award's name
     * @param bottom the last row of the table
     */
    record Block(int left, int right, int award, int bottom) {

        /** Whether what stands in these rows is repeated for each award; above and below the table it is stretched. */
        boolean repeats(int top, int last) {
            return top >= award && last <= bottom;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /** @param leaveOut a row of the template that is not wanted; -1 for none */
    LayoutMap(Layout layout, FormTable table, int leaveOut) {
        rows(layout, table, leaveOut);
        columns(layout, table);
    }

    private void rows(Layout layout, FormTable table, int leaveOut) {
        var named = new HashMap<Integer, FormDefinition.Row>();
        table.form().rows().stream().filter(row -> !row.heading()).forEach(row -> {
            var place = layout.names().get(LayoutNames.row(row.code()));
            if (place != null) {
                named.put(place.row(), row);
            }
        });
        for (int from = 0; from <= layout.lastRow(); from++) {
            var row = named.get(from);
            if (row != null) {
                for (Line line : table.lines()) {
                    if (stands(line.row(), row)) {
                        rows.add(new Row(from, line));
                    }
                }
            } else if (from != leaveOut) {
                rows.add(new Row(from, null));
            }
        }
    }

    private static boolean stands(FormDefinition.Row one, FormDefinition.Row of) {
        return of.each() == null ? one.code().equals(of.code()) : one.code().startsWith(of.code() + ".");
    }

    private void columns(Layout layout, FormTable table) {
        int first = DefaultLayout.FIRST;
        var leaves = table.form().leaves(List.of());
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < leaves.size(); i++) {
            var name = LayoutNames.column(leaves.get(i));
            places.put(name, first + i);
            if (leaves.get(i).column().each()) {
                block(layout, leaves, i);
            }
        }
        for (int i = 0; i < first; i++) {
            columns.add(new Column(i, -1, 0));
        }
        var copies = new HashMap<Integer, Integer>();
        for (int i = 0; i < table.columns().size(); i++) {
            int from = places.getOrDefault(LayoutNames.column(table.columns().get(i)), first);
            columns.add(new Column(from, i, copies.merge(from, 1, Integer::sum) - 1));
        }
        for (int i = first + leaves.size(); i <= layout.lastColumn(); i++) {
            columns.add(new Column(i, -1, 0));
        }
    }

    private void block(Layout layout, List<Leaf> leaves, int at) {
        var column = leaves.get(at).column();
        if (at > 0 && leaves.get(at - 1).column().equals(column)) {
            return;
        }
        int left = DefaultLayout.FIRST + at;
        var award = layout.names().get(LayoutNames.award(leaves.get(at)));
        int bottom = layout.names().entrySet().stream()
                .filter(name -> name.getKey().startsWith("dong_"))
                .mapToInt(name -> name.getValue().row())
                .max()
                .orElse(0);
        blocks.add(new Block(
                left, left + Math.max(1, column.columns().size()) - 1, award == null ? 0 : award.row(), bottom));
    }

    List<Row> rows() {
        return rows;
    }

    List<Column> columns() {
        return columns;
    }

    /** The columns for each award to which a column of the template belongs; null where it stands once. */
    @Nullable
    Block block(int column) {
        return blocks.stream()
                .filter(block -> column >= block.left() && column <= block.right())
                .findFirst()
                .orElse(null);
    }

    /** Where a merged area comes to stand: once, or as often as its rows or columns are repeated. */
    List<Area> areas(Area area) {
        var found = new ArrayList<Area>();
        var block = block(area.left());
        boolean within = block != null && area.right() <= block.right() && block.repeats(area.top(), area.bottom());
        for (int top : area.top() == area.bottom() ? rowsOf(area.top()) : List.of(firstRow(area.top()))) {
            int bottom = area.top() == area.bottom() ? top : lastRow(area.bottom());
            if (within) {
                for (int left : columnsOf(area.left())) {
                    found.add(new Area(top, left, bottom, left + area.right() - area.left()));
                }
            } else {
                found.add(new Area(top, firstColumn(area.left()), bottom, lastColumn(area.right())));
            }
        }
        return found.stream()
                .filter(one -> one.top() <= one.bottom() && one.left() <= one.right() && !one.single())
                .toList();
    }

    List<Integer> rowsOf(int from) {
        return all(rows.stream().map(Row::from).toList(), from);
    }

    List<Integer> columnsOf(int from) {
        return all(columns.stream().map(Column::from).toList(), from);
    }

    private static List<Integer> all(List<Integer> froms, int from) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < froms.size(); i++) {
            if (froms.get(i) == from) {
                found.add(i);
            }
        }
        return found;
    }

    /** The first row of what a row of the template became; of one that is not there the next. */
    int firstRow(int from) {
        return (int) rows.stream().takeWhile(row -> row.from() < from).count();
    }

    private int lastRow(int from) {
        return (int) rows.stream().takeWhile(row -> row.from() <= from).count() - 1;
    }

    private int firstColumn(int from) {
        return (int) columns.stream().takeWhile(column -> column.from() < from).count();
    }

    /** Columns for each award stand side by side, so those behind them are found from the end. */
    private int lastColumn(int from) {
        for (int i = columns.size() - 1; i >= 0; i--) {
            if (columns.get(i).from() <= from) {
                return i;
            }
        }
        return -1;
    }

    /** A formula of the template as it reads in a cell of the filled-in sheet. */
    String moved(String formula, int row, int column) {
        var moved = new StringBuilder();
        int end = 0;
        for (var quoted : QUOTED.matcher(formula).results().toList()) {
            moved.append(unquoted(formula.substring(end, quoted.start()), row, column))
                    .append(quoted.group());
            end = quoted.end();
        }
        return moved.append(unquoted(formula.substring(end), row, column)).toString();
    }

    private String unquoted(String formula, int row, int column) {
        return REFERENCE.matcher(formula).replaceAll(match -> {
            var from = Layout.place(match.group(1));
            var to = match.group(2) == null ? null : Layout.place(match.group(2));
            if (from == null || (match.group(2) != null && to == null)) {
                return java.util.regex.Matcher.quoteReplacement(match.group());
            }
            var first = new Place(moved(from.row(), row, false), moved(from.column(), row, column, false));
            return to == null
                    ? first.toString()
                    : first + ":" + new Place(moved(to.row(), row, true), moved(to.column(), row, column, true));
        });
    }

    /** A row that a cell refers to: of its own row this very one. */
    private int moved(int from, int row, boolean end) {
        return rows.get(row).from() == from ? row : end ? lastRow(from) : firstRow(from);
    }

    private int moved(int from, int row, int column, boolean end) {
        var own = columns.get(column);
        var block = block(from);
        if (block != null && block.equals(block(own.from()))) {
            var copies = columnsOf(from);
            return copies.get(Math.min(own.copy(), copies.size() - 1));
        }
        return end ? lastColumn(from) : firstColumn(from);
    }
}
