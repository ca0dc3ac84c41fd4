package vn.vinhdanh.reporting.statistics;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormDefinition.Column;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;
import vn.vinhdanh.reporting.form.FormDefinition.Row;
import vn.vinhdanh.reporting.form.FormEach;
import vn.vinhdanh.reporting.shared.Wording;

/** How a filled-in form reads, the same on page, in workbook and on paper. */
public final class FormWords {

    /** More columns than this are printed on A3. */
    public static final int MOST_ON_A4 = 16;

    private final FormTable table;
    private final Wording wording;
    private final Locale locale;

    /** Of a table in a language. */
    public FormWords(FormTable table, Wording wording, Locale locale) {
        this.table = table;
        this.wording = wording;
        this.locale = locale;
    }

    /** A figure of a form as a filter says it: form, year, row, column. */
    static String cell(FormCell cell, Wording wording, Locale locale, BiFunction<FormEach, String, String> names) {
        UnaryOperator<String> award = code -> names.apply(FormEach.AWARD, code);
        var parts = new ArrayList<String>();
        parts.add(wording.text(locale, "form.filter", cell.form().code(), String.valueOf(cell.year())));
        var code = cell.row();
        if (code != null) {
            cell.form().row(code).ifPresent(row -> parts.add(row(cell, row, wording, locale, names)));
            cell.form().gap(code).ifPresent(gap -> parts.add(gap.label().in(locale)));
        }
        if (FormCell.OUTSIDE.equals(cell.column())) {
            parts.add(wording.text(locale, "form.filter.outside"));
        }
        cell.leaf()
                .ifPresent(leaf -> parts.add(
                        wording.text(locale, "form.filter.column", String.join(", ", path(leaf, locale, award)))));
        return String.join("; ", parts);
    }

    private static String row(
            FormCell cell, Row row, Wording wording, Locale locale, BiFunction<FormEach, String, String> names) {
        var each = row.each();
        if (each == null || cell.form().rows().contains(row)) {
            return wording.text(
                    locale, "form.filter.row", row.code(), row.label().in(locale));
        }
        return wording.text(
                locale,
                "form.filter.row.each",
                names.apply(each, row.code().substring(row.code().indexOf('.') + 1)));
    }

    private static List<String> path(Leaf leaf, Locale locale, UnaryOperator<String> award) {
        var code = leaf.award();
        var part = leaf.part();
        return Stream.of(
                        leaf.column().label().in(locale),
                        code == null ? "" : award.apply(code),
                        part == null ? "" : part.label().in(locale))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** E.g. "Biểu 0602.N/BNV-TĐKT: Số lượng khen thưởng cấp Nhà nước, năm 2025". */
    public String title() {
        return wording.text(
                locale,
                "form.title",
                table.form().code(),
                table.form().title().in(locale),
                String.valueOf(table.year()));
    }

    /** The days of the reporting year. */
    public String period() {
        return wording.text(
                locale,
                "form.period",
                wording.day(table.form().first(table.year())),
                wording.day(table.form().last(table.year())));
    }

    /** Who reports: the province, or the units of the official. */
    public String reporter(String province) {
        var units = table.units();
        return units == null
                ? Character.toUpperCase(province.charAt(0)) + province.substring(1)
                : units.isEmpty() ? wording.text(locale, "filter.scope.none") : String.join("; ", units);
    }

    /** What a cell says. */
    public String text(FormTable.Cell cell) {
        return switch (cell.state()) {
            case CROSSED -> "×";
            case UNKNOWN -> wording.text(locale, "form.unknown");
            case NUMBER -> wording.count(locale, cell.count());
            case SHARE -> NumberFormat.getInstance(locale).format(cell.share());
        };
    }

    /** In one word or two: a draft, or which submission. */
    public String state() {
        var submission = table.submission();
        if (table.form().ofTheProvince()) {
            return wording.text(locale, "form.state.own");
        }
        return submission == null
                ? wording.text(locale, "form.state.DRAFT")
                : wording.text(locale, "form.state.SUBMITTED", String.valueOf(submission.number()));
    }

    /** As what these figures stand: of today and not what was submitted, or submitted when, by whom and with which words. */
    public String standing() {
        var submission = table.submission();
        var stood = table.stood();
        if (stood != null) {
            return wording.text(locale, "form.standing.stood", wording.day(stood), wording.time(table.countedAt()));
        }
        if (table.form().ofTheProvince()) {
            return wording.text(locale, "form.standing.own", wording.time(table.countedAt()));
        }
        if (submission == null) {
            return wording.text(locale, "form.standing.draft", wording.time(table.countedAt()));
        }
        return wording.text(
                locale,
                submission.note().isEmpty() ? "form.standing.submitted" : "form.standing.submitted.note",
                String.valueOf(submission.number()),
                wording.time(submission.submittedAt()),
                submission.submittedByName(),
                submission.note());
    }

    /** Heads above a column, from the top. */
    public String column(Leaf leaf) {
        return String.join(", ", path(leaf, locale, code -> table.awards().getOrDefault(code, code)));
    }

    /** How the form is read, whether it was in force, and that it is not complete. */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (table.year() < table.form().inForce()) {
            notes.add(wording.text(
                    locale,
                    "form.not-in-force",
                    String.valueOf(table.year()),
                    String.valueOf(table.form().inForce())));
        }
        var entry = table.entry();
        if (entry != null) {
            notes.add(wording.text(
                    locale,
                    entry.note().isEmpty() ? "form.entered.by" : "form.entered.by.note",
                    entry.changedByName(),
                    wording.time(entry.changedAt()),
                    String.valueOf(entry.version()),
                    entry.note()));
        }
        table.form().notes().forEach(note -> notes.add(note.in(locale)));
        return notes;
    }

    /** What is not known or has no place, one sentence each. */
    public List<String> missing() {
        return table.missing().stream().map(this::sentence).toList();
    }

    /** What of it is missing, with how much. */
    public String sentence(FormTable.Missing missing) {
        var gap = missing.gap();
        var count = wording.count(locale, missing.count());
        if (gap != null) {
            return wording.text(locale, "form.gap", gap.label().in(locale), count, missing.count());
        }
        var award = String.valueOf(missing.award());
        return wording.text(
                locale,
                "form.no-column",
                table.awards().getOrDefault(award, award),
                wording.text(locale, "one.recipient." + missing.recipientKind()),
                count,
                missing.count());
    }

    /** The number of a column: of own tables each part has its own. */
    public String number(Leaf leaf) {
        var part = leaf.part();
        return numbered(leaf) && part != null ? part.key() : number(leaf.column());
    }

    private static boolean numbered(Leaf leaf) {
        var part = leaf.part();
        return part != null && Character.isDigit(part.key().charAt(0));
    }

    /** Which columns are summed, as the form says it below the heads: {@code 1=(2+3+4)}. */
    public String number(Column column) {
        return column.sum().isEmpty() ? column.key() : column.key() + "=(" + String.join("+", column.sum()) + ")";
    }

    /**
     * The heads of the columns, line by line; a head spans what lies below it.
     *
     * @return cells of the first line, of the second and so on
     */
    public List<List<Head>> heads() {
        var paths = table.columns().stream()
                .map(leaf -> path(leaf, locale, code -> table.awards().getOrDefault(code, code)))
                .toList();
        int depth = paths.stream().mapToInt(List::size).max().orElse(1);
        var lines = new ArrayList<List<Head>>();
        for (int level = 0; level < depth; level++) {
            var line = new ArrayList<Head>();
            for (int i = 0; i < paths.size(); ) {
                var path = paths.get(i);
                if (path.size() <= level) {
                    i++;
                    continue;
                }
                int next = i + 1;
                boolean last = path.size() == level + 1;
                while (!last && next < paths.size() && sameUpTo(i, next, level)) {
                    next++;
                }
                line.add(new Head(path.get(level), i, next - i, last ? depth - level : 1));
                i = next;
            }
            lines.add(line);
        }
        return lines;
    }

    private boolean sameUpTo(int one, int other, int level) {
        var first = table.columns().get(one);
        var second = table.columns().get(other);
        return first.column().equals(second.column()) && (level == 0 || Objects.equals(first.award(), second.award()));
    }

    /** The numbers below the heads. */
    public List<Head> numbers() {
        var numbers = new ArrayList<Head>();
        @Nullable Column before = null;
        for (int i = 0; i < table.columns().size(); i++) {
            var leaf = table.columns().get(i);
            var column = leaf.column();
            if (column.equals(before) && !numbered(leaf)) {
                var head = numbers.removeLast();
                numbers.add(new Head(head.text(), head.from(), head.columns() + 1, 1));
            } else {
                numbers.add(new Head(number(leaf), i, 1, 1));
            }
            before = column;
        }
        return numbers;
    }

    /**
     * A head.
     *
     * @param from place of the first column below it
     * @param columns how many it spans
     * @param lines how many lines of heads it spans
     */
    public record Head(String text, int from, int columns, int lines) {}
}
