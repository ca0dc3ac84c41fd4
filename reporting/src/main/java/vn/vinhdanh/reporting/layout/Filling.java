package vn.vinhdanh.reporting.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.form.FormShare;
import vn.vinhdanh.reporting.layout.Layout.Area;
import vn.vinhdanh.reporting.layout.Layout.Cell;
import vn.vinhdanh.reporting.layout.Layout.Kind;
import vn.vinhdanh.reporting.layout.Layout.Look;
import vn.vinhdanh.reporting.layout.Layout.Paper;
import vn.vinhdanh.reporting.layout.Layout.Place;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.FormTable.Line;
import vn.vinhdanh.reporting.statistics.FormTable.State;
import vn.vinhdanh.reporting.statistics.FormWords;
import vn.vinhdanh.reporting.statistics.FormWords.Head;

/**
 * A filled-in form in a layout. What the form says of itself, the names of its rows, their codes and units, the numbers of the columns and
 * the figures come from the form and never from the template, so that no template can make a figure stand for another.
 */
final class Filling {

    /** How wide letters of 12 points are, in the unit of widths of columns. */
    private static final double LETTER = 1.15;

    private final Layout layout;
    private final FormTable table;
    private final FormWords words;
    private final Locale locale;
    private final LayoutSheet sheet;
    private final LayoutMap map;
    private final Map<Place, Cell> cells;
    private final Map<Place, String> texts = new HashMap<>();
    private final Place letters;

    /** @param named what the software says, by the names of the cells */
    Filling(
            Layout layout,
            FormTable table,
            FormWords words,
            Map<String, String> named,
            Locale locale,
            Worksheet sheet) {
        this.layout = layout;
        this.table = table;
        this.words = words;
        this.locale = locale;
        this.sheet = new LayoutSheet(sheet);
        this.cells = layout.cells().stream()
                .collect(Collectors.toMap(cell -> new Place(cell.row(), cell.column()), cell -> cell));
        this.letters = layout.names().getOrDefault(LayoutNames.LETTERS, new Place(0, 0));
        named.forEach((name, text) -> {
            var place = layout.names().get(name);
            if (place != null) {
                texts.put(place, text);
            }
        });
        this.map = new LayoutMap(layout, table, emptyRow());
        widths(sheet);
    }

    /** The row of what is missing, where nothing is and nothing else stands there. */
    private int emptyRow() {
        var place = layout.names().get(LayoutNames.MISSING);
        return place != null
                        && texts.getOrDefault(place, "").isEmpty()
                        && layout.cells().stream()
                                .noneMatch(cell -> cell.row() == place.row()
                                        && cell.column() != place.column()
                                        && cell.kind() != Kind.BLANK)
                ? place.row()
                : -1;
    }

    void write(Worksheet target) {
        for (int row = 0; row < map.rows().size(); row++) {
            var height = layout.heights().get(map.rows().get(row).from());
            double needed = 0;
            for (int column = 0; column < map.columns().size(); column++) {
                needed = Math.max(needed, cell(row, column));
            }
            if (height != null || needed > 0) {
                target.rowHeight(row, Math.min(400, Math.max(height == null ? 0 : height, needed)));
            }
        }
        layout.merges().stream()
                .filter(area -> area.top() != letters.row())
                .flatMap(area -> map.areas(area).stream())
                .forEach(sheet::merge);
        stretched().forEach(sheet::merge);
        int line = map.firstRow(letters.row());
        for (Head head : words.numbers()) {
            int from = DefaultLayout.FIRST + head.from();
            sheet.merge(new Area(line, from, line, from + head.columns() - 1));
        }
        int top = layout.around(letters.row() - 1, 0).top();
        var paper = layout.paper();
        sheet.paper(
                // more columns than these could not be read on A4
                new Paper(
                        paper.large() || table.columns().size() > FormWords.MOST_ON_A4,
                        paper.landscape(),
                        paper.high(),
                        paper.margins(),
                        paper.head(),
                        paper.foot()),
                map.firstRow(top),
                line);
    }

    private void widths(Worksheet target) {
        for (int column = 0; column < map.columns().size(); column++) {
            var width = layout.widths().get(map.columns().get(column).from());
            if (width != null) {
                target.width(column, width);
            }
        }
    }

    /** Texts of one cell above the names of awards and below the table: over all that the column stands for. */
    private List<Area> stretched() {
        var found = new ArrayList<Area>();
        for (Cell cell : layout.cells()) {
            var block = map.block(cell.column());
            if (block != null
                    && cell.kind() == Kind.TEXT
                    && !block.repeats(cell.row(), cell.row())
                    && block.left() == block.right()
                    && layout.around(cell.row(), cell.column()).single()) {
                var copies = map.columnsOf(cell.column());
                if (copies.size() > 1) {
                    int row = map.firstRow(cell.row());
                    found.add(new Area(row, copies.getFirst(), row, copies.getLast()));
                }
            }
        }
        return found;
    }

    /** Writes a cell; returns the height that its text needs, 0 where it fits or is not ours. */
    private double cell(int row, int column) {
        var from = map.rows().get(row);
        var where = map.columns().get(column);
        var place = new Place(from.from(), where.from());
        var cell = cells.get(place);
        var line = from.line();
        var look = cell == null ? Look.PLAIN : cell.look();
        if (line != null && where.figure() >= 0) {
            figure(row, column, line, where.figure(), look);
            return 0;
        }
        var block = map.block(where.from());
        boolean again = where.copy() > 0 && block != null && !block.repeats(place.row(), place.row());
        var text = again ? null : text(place, line, where);
        if (text != null) {
            sheet.write(row, column, new Cell(row, column, Kind.TEXT, text, look));
            return look.wrap() ? height(text, place, look) : 0;
        }
        if (cell != null) {
            sheet.write(
                    row,
                    column,
                    again
                            ? new Cell(row, column, Kind.BLANK, "", look)
                            : cell.kind() == Kind.FORMULA
                                    ? new Cell(row, column, Kind.FORMULA, map.moved(cell.text(), row, column), look)
                                    : cell);
        }
        return 0;
    }

    /** What the software says there; null where the template speaks. */
    private @Nullable String text(Place place, @Nullable Line line, LayoutMap.Column where) {
        if (line != null && place.column() < DefaultLayout.FIRST) {
            var row = line.row();
            var unit = row.unit();
            return switch (place.column()) {
                case 0 -> row.label().in(locale);
                case 1 -> row.printed();
                default -> unit == null ? "" : unit.in(locale);
            };
        }
        if (place.row() == letters.row() && place.column() < DefaultLayout.FIRST) {
            return "ABC".substring(place.column(), place.column() + 1);
        }
        if (where.figure() >= 0) {
            var leaf = table.columns().get(where.figure());
            if (place.row() == letters.row()) {
                return words.number(leaf);
            }
            if (leaf.column().each() && place.equals(layout.names().get(LayoutNames.award(leaf)))) {
                var award = leaf.award();
                return award == null ? "" : table.awards().getOrDefault(award, award);
            }
        }
        return texts.get(place);
    }

    /** The height of a text in its cell, or in the cells that are one with it. */
    private double height(String text, Place place, Look look) {
        var area = layout.around(place.row(), place.column());
        double width = 0;
        for (int column = area.left(); column <= area.right(); column++) {
            width += layout.widths().getOrDefault(column, 9.0);
        }
        double letter = LETTER * look.size() / 12 * (look.bold() ? 1.08 : 1);
        double lines = Math.ceil((text.length() + 3.0 * look.indent()) * letter / Math.max(1, width - 1));
        double needed = lines * look.size() * 1.42 + 2;
        double had = 0;
        for (int row = area.top() + 1; row <= area.bottom(); row++) {
            had += layout.heights().getOrDefault(row, 16.0);
        }
        return Math.max(0, needed - had);
    }

    private void figure(int row, int column, Line line, int figure, Look look) {
        var cell = line.cells().get(figure);
        switch (cell.state()) {
            case NUMBER -> {
                var formula = sum(row, line, figure);
                if (formula == null) {
                    formula = total(row, column, line, figure);
                }
                sheet.write(
                        row,
                        column,
                        formula == null
                                ? new Cell(row, column, Kind.NUMBER, String.valueOf(cell.count()), look)
                                : new Cell(row, column, Kind.FORMULA, formula, look));
            }
            case SHARE -> sheet.write(row, column, new Cell(row, column, Kind.FORMULA, share(row, figure), look));
            case UNKNOWN, CROSSED ->
                sheet.write(
                        row,
                        column,
                        new Cell(row, column, Kind.TEXT, words.text(cell), look.placed("center", look.vertical())));
        }
    }

    /** The formula of a column of which the form says that it is a sum; null where a figure in it is not known. */
    private @Nullable String sum(int row, Line line, int figure) {
        var keys = table.columns().get(figure).column().sum();
        var parts = new ArrayList<Place>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (keys.contains(table.columns().get(i).column().key())) {
                if (line.cells().get(i).state() == State.UNKNOWN) {
                    return null;
                }
                parts.add(new Place(row, DefaultLayout.FIRST + i));
            }
        }
        return parts.isEmpty() ? null : "SUM(" + parts.getFirst() + ":" + parts.getLast() + ")";
    }

    /** The formula of a row of an own table that is the sum of rows; null where it is none or a figure in it is not known. */
    private @Nullable String total(int row, int column, Line line, int figure) {
        if (!table.form().ofTheProvince() || line.row().sum().isEmpty()) {
            return null;
        }
        var parts = new ArrayList<String>();
        int first = -1;
        for (int i = 0; i <= map.rows().size(); i++) {
            var other = i < map.rows().size() ? map.rows().get(i).line() : null;
            boolean in = false;
            if (other != null && i != row && line.row().sum().contains(base(other))) {
                if (other.cells().get(figure).state() != State.NUMBER) {
                    return null;
                }
                in = true;
            }
            if (in && first < 0) {
                first = i;
            } else if (!in && first >= 0) {
                var from = new Place(first, column);
                parts.add(i - 1 == first ? from.toString() : from + ":" + new Place(i - 1, column));
                first = -1;
            }
        }
        return parts.isEmpty() || parts.size() > 30 ? null : "SUM(" + String.join(",", parts) + ")";
    }

    private static String base(Line line) {
        var row = line.row();
        return row.each() == null
                ? row.code()
                : row.code().substring(0, row.code().indexOf('.'));
    }

    private String share(int row, int figure) {
        var share = table.columns().get(figure).share();
        var keys = table.columns().stream().map(leaf -> leaf.key()).toList();
        FormShare known = java.util.Objects.requireNonNull(share);
        var part = new Place(row, DefaultLayout.FIRST + keys.indexOf(known.of()));
        var whole = new Place(row, DefaultLayout.FIRST + keys.indexOf(known.by()));
        return "IF(" + whole + "=0,0,ROUND(1000*" + part + "/" + whole + ",0)/10)";
    }
}
