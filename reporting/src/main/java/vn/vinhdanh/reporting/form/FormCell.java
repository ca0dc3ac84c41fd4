package vn.vinhdanh.reporting.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;

/**
 * A figure of a form: which facts stand behind it.
 *
 * @param form of which
 * @param year the reporting year
 * @param row code of a row or key of a gap; null for all that the form counts
 * @param column key of a column; {@link #OUTSIDE} for what fits none; null for all
 * @param unit code of the unit for which the form is filled in; empty for all that the official may see
 */
public record FormCell(
        FormDefinition form,
        int year,
        @Nullable String row,
        @Nullable String column,
        String unit) {

    /** Key of the column of what fits no column. */
    public static final String OUTSIDE = "ngoai";

    /** Parts of the address. */
    public static final String FORM = "bieu";

    /** The reporting year in the address. */
    public static final String YEAR = "ky";

    /** The row in the address. */
    public static final String ROW = "dong-bieu";

    /** The column in the address. */
    public static final String COLUMN = "cot-bieu";

    /** The names of all its parts. */
    public static final List<String> PARTS = List.of(FORM, YEAR, ROW, COLUMN, FormScope.PART);

    /** A figure of a form of all that the official may see. */
    public FormCell(FormDefinition form, int year, @Nullable String row, @Nullable String column) {
        this(form, year, row, column, "");
    }

    /** Parts of the address that ask for it. */
    public Map<String, String> parameters() {
        var parts = new LinkedHashMap<String, String>();
        parts.put(FORM, form.id());
        parts.put(YEAR, String.valueOf(year));
        if (row != null) {
            parts.put(ROW, row);
        }
        if (column != null) {
            parts.put(COLUMN, column);
        }
        if (!unit.isEmpty()) {
            parts.put(FormScope.PART, unit);
        }
        return parts;
    }

    /** Whether the form has this row. */
    public boolean hasRow() {
        return row == null || form.row(row).isPresent() || form.gap(row).isPresent();
    }

    /** Whether the form has this column. */
    public boolean hasColumn() {
        return column == null || column.equals(OUTSIDE) || leaf().isPresent();
    }

    /** The column, where it is one. */
    public Optional<Leaf> leaf() {
        if (column == null) {
            return Optional.empty();
        }
        var award = column.split("\\.");
        var awards = award.length > 1 ? List.of(award[1]) : List.<String>of();
        return form.leaves(awards).stream()
                .filter(leaf -> leaf.key().equals(column))
                .findFirst();
    }

    /** Whether a day is within the reporting year. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(form.first(year)) && !day.isAfter(form.last(year));
    }

    /**
     * Whether a fact of the reporting year stands behind the figure; says of it what {@link #sql} says.
     *
     * @param fact by names of columns
     */
    public boolean holds(Map<String, @Nullable String> fact) {
        if (!form.condition().holds(fact)) {
            return false;
        }
        if (row != null
                && !new Where(form.row(row)
                                .map(FormDefinition.Row::where)
                                .or(() -> form.gap(row).map(FormDefinition.Gap::where))
                                .orElseThrow())
                        .holds(fact)) {
            return false;
        }
        return column == null
                || (column.equals(OUTSIDE)
                        ? form.leaves(List.of()).stream().noneMatch(leaf -> !leaf.total() && leaf.counts(fact))
                        : leaf().orElseThrow().counts(fact));
    }

    /**
     * The condition on the facts.
     *
     * @param values takes its values; their names begin with {@code form}
     */
    public String sql(Map<String, Object> values) {
        var parts = new ArrayList<String>();
        values.put("formFirst", form.first(year));
        values.put("formLast", form.last(year));
        parts.add(form.of().day() + " between :formFirst and :formLast");
        parts.add(form.condition().sql("form", values));
        if (row != null) {
            var where = form.row(row)
                    .map(FormDefinition.Row::where)
                    .or(() -> form.gap(row).map(FormDefinition.Gap::where))
                    .orElseThrow();
            parts.add(new Where(where).sql("form", values));
        }
        if (OUTSIDE.equals(column)) {
            parts.add(form.leaves(List.of()).stream()
                    .filter(leaf -> !leaf.total())
                    .map(leaf -> sql(leaf, values))
                    .collect(Collectors.joining(" or ", "not (", ")")));
        } else if (column != null) {
            parts.add(sql(leaf().orElseThrow(), values));
        }
        return String.join(" and ", parts) + FormScope.condition(unit, values);
    }

    private static String sql(Leaf leaf, Map<String, Object> values) {
        return leaf.conditions().stream()
                .map(condition -> condition.sql("form", values))
                .collect(Collectors.joining(" and ", "(", ")"));
    }
}
