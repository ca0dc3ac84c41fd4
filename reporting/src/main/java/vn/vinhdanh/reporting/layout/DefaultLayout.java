package vn.vinhdanh.reporting.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;
import vn.vinhdanh.reporting.form.FormDefinition.Row;
import vn.vinhdanh.reporting.layout.Layout.Area;
import vn.vinhdanh.reporting.layout.Layout.Cell;
import vn.vinhdanh.reporting.layout.Layout.Kind;
import vn.vinhdanh.reporting.layout.Layout.Look;
import vn.vinhdanh.reporting.layout.Layout.Paper;
import vn.vinhdanh.reporting.layout.Layout.Place;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FormWords;

/** Lays a form out as nobody has said otherwise: from its file alone, so that a form that is entered as data has a layout at once. */
final class DefaultLayout {

    /** Criterion, code and unit stand before the figures. */
    static final int FIRST = 3;

    private static final double LINE = 17.5;
    private static final Look TEXT = Look.PLAIN.placed("", "top");
    private static final Look MIDDLE = Look.PLAIN.placed("center", "center");

    private final FormDefinition form;
    private final Wording wording;
    private final Locale locale;
    private final List<Leaf> leaves;
    private final int last;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Area> merges = new ArrayList<>();
    private final Map<Integer, Double> widths = new HashMap<>();
    private final Map<Integer, Double> heights = new HashMap<>();
    private final Map<String, Place> names = new HashMap<>();

    DefaultLayout(FormDefinition form, Wording wording, Locale locale) {
        this.form = form;
        this.wording = wording;
        this.locale = locale;
        this.leaves = form.leaves(List.of());
        this.last = FIRST + leaves.size() - 1;
    }

    Layout make() {
        widths.put(0, 46.0);
        widths.put(1, 7.0);
        widths.put(2, 13.0);
        for (int i = FIRST; i <= last; i++) {
            widths.put(i, width());
        }
        heading();
        int row = heads(6);
        for (Row one : form.rows()) {
            row(row++, one);
        }
        signatures(row + 1);
        var foot = List.of(title().replace("&", "&&"), "", wording.text(locale, "file.page", "&P", "&N"));
        boolean fixed = form.rows().stream().noneMatch(one -> one.each() != null);
        return new Layout(
                cells,
                merges,
                widths,
                heights,
                names,
                new Paper(leaves.size() > FormWords.MOST_ON_A4, true, fixed, List.of(), List.of("", "", ""), foot));
    }

    private String title() {
        return wording.text(locale, "layout.foot", form.code(), form.title().in(locale));
    }

    private double width() {
        return leaves.size() > 8 ? 11 : 18;
    }

    /** Left: which form; middle: what of which year; right: who reports to whom. Below: as what it stands and what is missing. */
    private void heading() {
        int right = leaves.size() < 3 ? last : last - Math.max(1, last / 4);
        named(LayoutNames.CODE, 0, 0, wording.text(locale, "form.code") + ": " + form.code(), TEXT.with(true, false));
        named(LayoutNames.BASIS, 1, 0, form.basis().in(locale), TEXT);
        named(LayoutNames.DUE, 2, 0, due(form, wording, locale), TEXT);
        named(LayoutNames.REPORTER, 0, right, wording.text(locale, "form.reporter"), TEXT);
        named(LayoutNames.RECEIVER, 1, right, receiver(form, wording, locale), TEXT);
        for (int row = 0; row < 3; row++) {
            merge(row, right, row, last);
            heights.put(row, row == 1 ? 54.0 : 34.0);
        }
        var title = form.title().in(locale).toUpperCase(locale);
        if (right > 1) {
            merge(0, 1, 1, right - 1);
            merge(2, 1, 2, right - 1);
        }
        named(LayoutNames.TITLE, 0, 1, title, MIDDLE.with(true, false).of(14));
        named(LayoutNames.PERIOD, 2, 1, wording.text(locale, "layout.name.ky_bao_cao"), MIDDLE.with(false, true));
        merge(3, 0, 3, last);
        named(LayoutNames.STANDING, 3, 0, wording.text(locale, "layout.name.trang_thai"), Look.PLAIN.with(true, false));
        heights.put(3, 18.0);
        merge(4, 0, 4, last);
        named(
                LayoutNames.MISSING,
                4,
                0,
                wording.text(locale, "layout.name.con_thieu"),
                Look.PLAIN.with(false, true).coloured("7A4B00"));
        heights.put(4, 32.0);
    }

    static String due(FormDefinition form, Wording wording, Locale locale) {
        return form.due().in(locale).isEmpty()
                ? ""
                : wording.text(locale, "form.due") + ": " + form.due().in(locale);
    }

    static String receiver(FormDefinition form, Wording wording, Locale locale) {
        return form.receiver().in(locale).isEmpty()
                ? ""
                : wording.text(locale, "form.receiver") + ": " + form.receiver().in(locale);
    }

    /** The heads from this row on, and below them the line of letters and numbers. */
    private int heads(int top) {
        int depth = leaves.stream().mapToInt(DefaultLayout::depth).max().orElse(1);
        var look = MIDDLE.with(true, false).framed();
        for (int row = top; row < top + depth; row++) {
            for (int column = 0; column <= last; column++) {
                put(row, column, Kind.BLANK, "", look);
            }
            heights.put(row, 20.0);
        }
        var fixed = List.of("form.criterion", "form.number", "form.unit");
        for (int i = 0; i < FIRST; i++) {
            put(top, i, Kind.TEXT, wording.text(locale, fixed.get(i)), look);
            merge(top, i, top + depth - 1, i);
        }
        for (int i = 0; i < leaves.size(); ) {
            i += head(top, depth, i, look);
        }
        int letters = top + depth;
        var small = MIDDLE.with(false, true).framed();
        names.put(LayoutNames.LETTERS, new Place(letters, 0));
        for (int i = 0; i < FIRST; i++) {
            put(letters, i, Kind.TEXT, "ABC".substring(i, i + 1), small);
        }
        for (int i = 0; i < leaves.size(); i++) {
            put(letters, FIRST + i, Kind.TEXT, number(leaves.get(i)), small);
            names.put(LayoutNames.column(leaves.get(i)), new Place(letters, FIRST + i));
        }
        return letters + 1;
    }

    private static String number(Leaf leaf) {
        var part = leaf.part();
        return part != null && Character.isDigit(part.key().charAt(0))
                ? part.key()
                : leaf.column().key();
    }

    private static int depth(Leaf leaf) {
        return 1 + (leaf.column().each() ? 1 : 0) + (leaf.part() == null ? 0 : 1);
    }

    /** The heads of one column of the form; returns how many columns of the sheet it takes. */
    private int head(int top, int depth, int at, Look look) {
        var column = leaves.get(at).column();
        int count = Math.max(1, column.columns().size());
        int left = FIRST + at;
        int right = left + count - 1;
        int levels = depth(leaves.get(at));
        int row = top;
        int bottom = levels == 1 ? top + depth - 1 : top;
        put(row, left, Kind.TEXT, column.label().in(locale), look);
        merge(row, left, bottom, right);
        tall(row, column.label().in(locale), width() * count, bottom - row + 1);
        row = bottom + 1;
        if (column.each()) {
            bottom = column.columns().isEmpty() ? top + depth - 1 : row;
            put(row, left, Kind.TEXT, wording.text(locale, "layout.name.ten_cot"), look);
            names.put(LayoutNames.award(leaves.get(at)), new Place(row, left));
            merge(row, left, bottom, right);
            row = bottom + 1;
        }
        for (int i = 0; i < column.columns().size(); i++) {
            var text = column.columns().get(i).label().in(locale);
            put(row, left + i, Kind.TEXT, text, look);
            merge(row, left + i, top + depth - 1, left + i);
            tall(row, text, width(), top + depth - row);
        }
        return count;
    }

    /** A head that spans several lines has their room. */
    private void tall(int row, String text, double width, int rows) {
        double lines = Math.ceil(1.3 * text.length() / width) / rows;
        heights.merge(row, Math.max(20, 16.5 * lines + 4), Math::max);
    }

    private void row(int at, Row row) {
        boolean bold = row.heading() || row.depth() == 0;
        var label = Look.PLAIN.with(bold, false).indented(row.depth()).framed();
        put(at, 0, Kind.TEXT, row.label().in(locale), label);
        var unit = row.unit();
        var middle = MIDDLE.framed();
        put(at, 1, Kind.TEXT, row.code(), middle);
        put(at, 2, Kind.TEXT, unit == null ? "" : unit.in(locale), middle);
        for (int i = 0; i < leaves.size(); i++) {
            put(
                    at,
                    FIRST + i,
                    Kind.BLANK,
                    "",
                    Look.PLAIN
                            .with(row.each() == null && row.depth() == 0, false)
                            .placed("right", "center")
                            .numbers(leaves.get(i).share() == null ? "#,##0" : "0.0")
                            .framed());
        }
        if (!row.heading()) {
            names.put(LayoutNames.row(row.code()), new Place(at, 0));
        }
        double lines = Math.ceil((row.label().in(locale).length() + 3 * row.depth()) / 44.0);
        heights.put(
                at,
                LINE
                        * Math.max(
                                lines,
                                unit == null ? 1 : Math.ceil(unit.in(locale).length() / 12.0)));
    }

    private void signatures(int row) {
        int right = Math.max(FIRST, last - Math.max(1, last / 3));
        named("nguoi_lap", row + 1, 0, wording.text(locale, "form.prepared"), MIDDLE.with(true, false));
        named("ky_nguoi_lap", row + 2, 0, wording.text(locale, "form.prepared.sign"), MIDDLE.with(false, true));
        var texts = Map.of(
                "dia_danh", wording.text(locale, "form.place"),
                "thu_truong", wording.text(locale, "form.head"),
                "ky_thu_truong", wording.text(locale, "form.head.sign"));
        var order = List.of("dia_danh", "thu_truong", "ky_thu_truong");
        for (int i = 0; i < order.size(); i++) {
            merge(row + i, right, row + i, last);
            named(order.get(i), row + i, right, texts.getOrDefault(order.get(i), ""), MIDDLE.with(i == 1, i != 1));
        }
    }

    private void named(String name, int row, int column, String text, Look look) {
        names.put(name, new Place(row, column));
        put(row, column, Kind.TEXT, text, look);
    }

    private void put(int row, int column, Kind kind, String text, Look look) {
        cells.removeIf(cell -> cell.row() == row && cell.column() == column);
        cells.add(new Cell(row, column, kind, text, look));
    }

    private void merge(int top, int left, int bottom, int right) {
        if (top != bottom || left != right) {
            merges.add(new Area(top, left, bottom, right));
        }
    }
}
