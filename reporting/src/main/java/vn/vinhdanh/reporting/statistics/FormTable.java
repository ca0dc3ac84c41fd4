package vn.vinhdanh.reporting.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;

/**
 * A statutory form filled in: what page, workbook and paper share. Counted in one snapshot.
 *
 * @param year the reporting year
 * @param columns the columns in which figures stand
 * @param lines one for each row of the form, headings included
 * @param missing what is not known or has no place in the form, with how much of it; empty when the form is complete
 * @param awards names of the awards that were given, by code, in their order
 * @param total how many honours or campaigns the form counts
 * @param units names of the units to which the official who asks is limited, or null for the province
 * @param demo whether demonstration data are among them
 * @param version the state of the data
 * @param countedAt when
 */
public record FormTable(
        FormDefinition form,
        int year,
        List<Leaf> columns,
        List<Line> lines,
        List<Missing> missing,
        Map<String, String> awards,
        long total,
        @Nullable List<String> units,
        boolean demo,
        DataVersion version,
        Instant countedAt) {

    /** Whether nothing is unknown and everything has its place. */
    public boolean complete() {
        return missing.isEmpty();
    }

    /**
     * A row.
     *
     * @param row of the form
     * @param cells one for each column; none for a heading
     * @param before the first cell a year earlier; null for a heading
     */
    public record Line(
            FormDefinition.Row row,
            List<Cell> cells,
            @Nullable Cell before) {}

    /**
     * A figure.
     *
     * @param state whether it is one
     * @param count what is known to stand there
     */
    public record Cell(State state, long count) {}

    /** What stands in a cell. */
    public enum State {
        /** Its count. */
        NUMBER,
        /** At least its count; more may belong there. */
        UNKNOWN,
        /** Nothing: the form has no figure there. */
        CROSSED
    }

    /**
     * What is not known or has no place.
     *
     * @param gap what is not known or has no row, or null for what has no column
     * @param award code of the award that has no column, or null
     * @param recipientKind whose honours these are, or null
     * @param count how many
     */
    public record Missing(
            FormDefinition.@Nullable Gap gap,
            @Nullable String award,
            @Nullable String recipientKind,
            long count) {

        /** The honours or campaigns. */
        FormCell cell(FormDefinition form, int year) {
            return gap == null
                    ? new FormCell(form, year, null, FormCell.OUTSIDE)
                    : new FormCell(form, year, gap.key(), null);
        }
    }
}
