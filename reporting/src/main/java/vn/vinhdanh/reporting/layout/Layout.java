package vn.vinhdanh.reporting.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one sheet is laid out. All that is known of a template and all that is ever taken over from one: what a workbook has besides, it loses.
 *
 * @param cells by row, then column
 * @param merges areas of cells that are one
 * @param widths of columns, in characters
 * @param heights of rows, in points; rows without fit themselves
 * @param names the cell of each name
 * @param paper on what it is printed
 */
public record Layout(
        List<Cell> cells,
        List<Area> merges,
        Map<Integer, Double> widths,
        Map<Integer, Double> heights,
        Map<String, Place> names,
        Paper paper) {

    /** Keeps copies. */
    public Layout {
        cells = cells.stream()
                .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                .toList();
        merges = List.copyOf(merges);
        widths = Map.copyOf(widths);
        heights = Map.copyOf(heights);
        names = Map.copyOf(names);
    }

    /** The text that an official or the software gave the cell of that name; empty without such a cell or text. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(names.get(name))
                .flatMap(place -> at(place.row(), place.column()))
                .filter(cell -> cell.kind() == Kind.TEXT && !cell.text().isBlank())
                .map(Cell::text);
    }

    Optional<Cell> at(int row, int column) {
        return cells.stream()
                .filter(cell -> cell.row() == row && cell.column() == column)
                .findFirst();
    }

    /** The merged area that a cell belongs to; the cell itself where it belongs to none. */
    Area around(int row, int column) {
        return merges.stream()
                .filter(area -> area.holds(row, column))
                .findFirst()
                .orElse(new Area(row, column, row, column));
    }

    int lastRow() {
        return Math.max(
                cells.stream().mapToInt(Cell::row).max().orElse(0),
                merges.stream().mapToInt(Area::bottom).max().orElse(0));
    }

    int lastColumn() {
        return Math.max(
                cells.stream().mapToInt(Cell::column).max().orElse(0),
                merges.stream().mapToInt(Area::right).max().orElse(0));
    }

    /** What stands in a cell. */
    public enum Kind {
        /** Nothing but its look. */
        BLANK,
        /** Words. */
        TEXT,
        /** A number, as plain digits. */
        NUMBER,
        /** A formula without its equals sign. */
        FORMULA
    }

    /** A cell. */
    public record Cell(int row, int column, Kind kind, String text, Look look) {}

    /** Where a cell is, counted from 0. */
    public record Place(int row, int column) {

        /** As spreadsheets write it, e.g. {@code C12}. */
        @Override
        public String toString() {
            return letters(column) + (row + 1);
        }
    }

    /** Cells that are one. */
    public record Area(int top, int left, int bottom, int right) {

        boolean holds(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }

        boolean single() {
            return top == bottom && left == right;
        }
    }

    /**
     * How a cell looks.
     *
     * @param size in points
     * @param colour of the letters as RRGGBB; empty for black
     * @param fill as RRGGBB; empty for none
     * @param horizontal as the format of workbooks writes it; empty for as the value asks
     * @param vertical the same
     * @param format of numbers; empty for general
     * @param borders top, right, bottom, left: names of styles, e.g. {@code THIN}; empty for none
     */
    public record Look(
            String font,
            double size,
            boolean bold,
            boolean italic,
            boolean underlined,
            String colour,
            String fill,
            String horizontal,
            String vertical,
            boolean wrap,
            int indent,
            int rotation,
            String format,
            List<String> borders) {

        static final Look PLAIN =
                new Look("Times New Roman", 12, false, false, false, "", "", "", "center", true, 0, 0, "", List.of());

        Look with(boolean isBold, boolean isItalic) {
            return new Look(
                    font,
                    size,
                    isBold,
                    isItalic,
                    underlined,
                    colour,
                    fill,
                    horizontal,
                    vertical,
                    wrap,
                    indent,
                    rotation,
                    format,
                    borders);
        }

        Look of(double points) {
            return new Look(
                    font,
                    points,
                    bold,
                    italic,
                    underlined,
                    colour,
                    fill,
                    horizontal,
                    vertical,
                    wrap,
                    indent,
                    rotation,
                    format,
                    borders);
        }

        Look coloured(String letters) {
            return new Look(
                    font,
                    size,
                    bold,
                    italic,
                    underlined,
                    letters,
                    fill,
                    horizontal,
                    vertical,
                    wrap,
                    indent,
                    rotation,
                    format,
                    borders);
        }

        Look placed(String across, String down) {
            return new Look(
                    font,
                    size,
                    bold,
                    italic,
                    underlined,
                    colour,
                    fill,
                    across,
                    down,
                    wrap,
                    indent,
                    rotation,
                    format,
                    borders);
        }

        Look indented(int steps) {
            return new Look(
                    font,
                    size,
                    bold,
                    italic,
                    underlined,
                    colour,
                    fill,
                    "left",
                    vertical,
                    wrap,
                    steps,
                    rotation,
                    format,
                    borders);
        }

        Look numbers(String pattern) {
            return new Look(
                    font,
                    size,
                    bold,
                    italic,
                    underlined,
                    colour,
                    fill,
                    horizontal,
                    vertical,
                    wrap,
                    indent,
                    rotation,
                    pattern,
                    borders);
        }

        Look framed() {
            return new Look(
                    font,
                    size,
                    bold,
                    italic,
                    underlined,
                    colour,
                    fill,
                    horizontal,
                    vertical,
                    wrap,
                    indent,
                    rotation,
                    format,
                    List.of("THIN", "THIN", "THIN", "THIN"));
        }
    }

    /**
     * On what it is printed; one page wide always.
     *
     * @param large A3, else A4
     * @param high whether it is one page high too
     * @param margins left, right, top, bottom, header, footer, in inches; empty as usual
     * @param head left, middle, right, in the signs of workbooks; empty texts for none
     * @param foot the same
     */
    public record Paper(
            boolean large,
            boolean landscape,
            boolean high,
            List<Double> margins,
            List<String> head,
            List<String> foot) {}

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    static @Nullable Place place(String reference) {
        var match = java.util.regex.Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})")
                .matcher(reference);
        if (!match.matches()) {
            return null;
        }
        int column = 0;
        for (char letter : match.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return new Place(Integer.parseInt(match.group(2)) - 1, column - 1);
    }
}
