package vn.vinhdanh.reporting.form;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.StoredForm;

/**
 * Figures that officials entered.
 *
 * @param rows by code of the row and key of the column; what is not known is not there
 */
public record FormFigures(Map<String, Map<String, Long>> rows) {

    /** The largest figure that can be entered. */
    public static final long MOST = 9_999_999;

    /** None yet. */
    public static final FormFigures NONE = new FormFigures(Map.of());

    static final StoredForm<FormFigures> STORED = new StoredForm<>(FormFigures.class, 1);

    /** Keeps a copy in a stable order. */
    public FormFigures {
        var copy = new TreeMap<String, Map<String, Long>>();
        rows.forEach((row, cells) -> {
            if (!cells.isEmpty()) {
                copy.put(row, new TreeMap<>(cells));
            }
        });
        rows = copy;
    }

    /** The figure of a cell; null where it is not known. */
    public @Nullable Long at(String row, String column) {
        return rows.getOrDefault(row, Map.of()).get(column);
    }

    /** What is another here than there, cell by cell: {@code 02/1: 3 → 4}. */
    public Map<String, String> changesFrom(FormFigures before) {
        var changes = new TreeMap<String, String>();
        rows.forEach((row, cells) -> cells.forEach((column, figure) -> {
            if (!figure.equals(before.at(row, column))) {
                changes.put(row + "/" + column, said(before.at(row, column)) + " → " + figure);
            }
        }));
        before.rows.forEach((row, cells) -> cells.forEach((column, figure) -> {
            if (at(row, column) == null) {
                changes.put(row + "/" + column, figure + " → –");
            }
        }));
        return changes;
    }

    private static String said(@Nullable Long figure) {
        return figure == null ? "–" : figure.toString();
    }
}
