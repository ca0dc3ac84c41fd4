package vn.vinhdanh.reporting.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;
import vn.vinhdanh.reporting.form.FormDefinition.Row;

/** An entered form with its sums, and whether its figures agree with one another. */
public final class EnteredForm {

    private final FormDefinition form;
    private final FormFigures figures;

    /** A form that officials enter, with what they entered. */
    public EnteredForm(FormDefinition form, FormFigures figures) {
        this.form = form;
        this.figures = figures;
    }

    /** Whether a figure is entered there: not a heading, not crossed out and no sum. */
    public static boolean open(Row row, Leaf leaf) {
        return !row.heading() && row.sum().isEmpty() && !crossed(row, leaf);
    }

    /** Whether the form has no figure there. */
    public static boolean crossed(Row row, Leaf leaf) {
        return !row.only().isEmpty() && !row.only().contains(leaf.column().key());
    }

    /** What stands in a cell: entered, or the sum of what was entered. */
    public Figure at(Row row, Leaf leaf) {
        if (row.sum().isEmpty()) {
            var entered = figures.at(row.code(), leaf.key());
            return new Figure(entered == null ? 0 : entered, entered != null);
        }
        return sum(row.sum(), leaf);
    }

    private Figure sum(List<String> codes, Leaf leaf) {
        long known = 0;
        boolean whole = true;
        for (String code : codes) {
            var part = at(form.row(code).orElseThrow(), leaf);
            known += part.known();
            whole &= part.whole();
        }
        return new Figure(known, whole);
    }

    /** How many cells are not known. */
    public int blanks() {
        int blanks = 0;
        for (Row row : form.rows()) {
            for (Leaf leaf : form.leaves(List.of())) {
                if (open(row, leaf) && !at(row, leaf).whole()) {
                    blanks++;
                }
            }
        }
        return blanks;
    }

    /** What does not agree, as far as it is known. */
    public List<Disagreement> disagreements() {
        var found = new ArrayList<Disagreement>();
        for (Leaf leaf : form.leaves(List.of())) {
            for (FormDefinition.Check check : form.checks()) {
                var sum = sum(check.rows(), leaf);
                var of = at(form.row(check.of()).orElseThrow(), leaf);
                // part of a sum that is more than the whole is wrong whatever is still missing
                if (of.whole() && (sum.whole() ? sum.known() != of.known() : sum.known() > of.known())) {
                    found.add(new Disagreement(check, check.of(), leaf, sum.known(), of.known()));
                }
            }
            var within = leaf.column().within();
            if (within != null) {
                form.rows().stream()
                        .filter(row -> open(row, leaf))
                        .map(row -> beyond(row, leaf, within))
                        .filter(one -> one != null)
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private @Nullable Disagreement beyond(Row row, Leaf leaf, String within) {
        var part = at(row, leaf);
        var whole = figures.at(row.code(), within);
        return part.whole() && whole != null && part.known() > whole
                ? new Disagreement(null, row.code(), leaf, part.known(), whole)
                : null;
    }

    /**
     * What stands in a cell.
     *
     * @param known the figure, or as much of it as is known
     * @param whole whether all of it is known
     */
    public record Figure(long known, boolean whole) {}

    /**
     * Figures that cannot both be right.
     *
     * @param check the sum that is another, or null where a part is more than its whole
     * @param row code of the row of the whole
     * @param column of which it is
     * @param is the sum of the parts, or the part
     * @param whole what it should be, or should not exceed
     */
    public record Disagreement(FormDefinition.@Nullable Check check, String row, Leaf column, long is, long whole) {

        /** How far apart they are. */
        public long apart() {
            return Math.abs(is - whole);
        }
    }
}
