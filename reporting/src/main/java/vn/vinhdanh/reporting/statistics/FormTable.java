package vn.vinhdanh.reporting.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;
import vn.vinhdanh.reporting.form.FormEntry;
import vn.vinhdanh.reporting.form.FormScope;
import vn.vinhdanh.reporting.form.FormSubmission;

/**
 * A statutory form filled in: what page, workbook and paper share. Counted in one snapshot, and kept as it is when it is submitted.
 *
 * @param year the reporting year
 * @param scope for whom
 * @param columns the columns in which figures stand
 * @param lines one for each row of the form, headings included
 * @param missing what is not known or has no place in the form, with how much of it; empty when the form is complete
 * @param awards names of the awards that were given, by code, in their order
 * @param total how many honours or campaigns the form counts; of an entered form the first figure
 * @param units names of the units for which it is filled in, or null for the province
 * @param entry what officials entered, or null where the figures are counted or nothing was entered
 * @param submission as which it was submitted; null for the figures of today
 * @param demo whether demonstration data are among them
 * @param version the state of the data
 * @param countedAt when
 * @param stood the day at whose end the figures stood so; null for those of today and those that were submitted
 */
public record FormTable(
        FormDefinition form,
        int year,
        FormScope scope,
        List<Leaf> columns,
        List<Line> lines,
        List<Missing> missing,
        Map<String, String> awards,
        long total,
        @Nullable List<String> units,
        @Nullable FormEntry entry,
        @Nullable FormSubmission submission,
        boolean demo,
        DataVersion version,
        Instant countedAt,
        @Nullable LocalDate stood) {

    /** Whether nothing is unknown and everything has its place. */
    public boolean complete() {
        return missing.isEmpty();
    }

    /** The same as it was submitted. */
    FormTable as(FormSubmission one) {
        return new FormTable(
                form, year, scope, columns, lines, missing, awards, total, units, entry, one, demo, version, countedAt,
                null);
    }

    /** What the form says, as text: two forms that say the same have the same figures, gaps and notes. */
    String said() {
        var said = new StringBuilder(form.id() + ' ' + year + ' ' + scope.code() + '\n');
        columns.forEach(column -> said.append(column.key()).append(' '));
        lines.forEach(line -> {
            said.append('\n').append(line.row().code());
            line.cells().forEach(cell -> said.append(' ').append(cell.state()).append(cell.count()));
        });
        missing.forEach(one -> said.append('\n')
                .append(
                        one.gap() == null
                                ? one.award() + "/" + one.recipientKind()
                                : one.gap().key())
                .append(' ')
                .append(one.count()));
        return said.append('\n').append(entry == null ? "" : entry.note()).toString();
    }

    /** The cells that are another there than here, those of columns that only one of the two has included. */
    List<Difference> differences(FormTable other) {
        var found = new ArrayList<Difference>();
        for (Line line : lines) {
            var there = other.line(line.row().code());
            for (int i = 0; i < line.cells().size(); i++) {
                var leaf = columns.get(i);
                var now = there == null ? null : other.cell(there, leaf.key());
                if (!line.cells().get(i).equals(now)) {
                    found.add(new Difference(line.row(), leaf, line.cells().get(i), now));
                }
            }
        }
        for (Leaf leaf : other.columns) {
            if (columns.stream().noneMatch(own -> own.key().equals(leaf.key()))) {
                for (Line line : other.lines) {
                    var now = line.cells().isEmpty() ? null : other.cell(line, leaf.key());
                    if (now != null && now.count() > 0) {
                        found.add(new Difference(line.row(), leaf, null, now));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private @Nullable Line line(String code) {
        return lines.stream()
                .filter(line -> !line.row().heading() && line.row().code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Cell cell(Line line, String key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return line.cells().get(i);
            }
        }
        return null;
    }

    /**
     * A cell that is another today.
     *
     * @param was as submitted; null where that form had no such column
     * @param now of today; null where today's form has no such row or column
     */
    record Difference(
            FormDefinition.Row row,
            Leaf column,
            @Nullable Cell was,
            @Nullable Cell now) {}

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
     * @param count what is known to stand there; of a share tenths of a percent
     */
    public record Cell(State state, long count) {

        /** How much a share is, in percent. */
        public BigDecimal share() {
            return BigDecimal.valueOf(count, 1);
        }
    }

    /** What stands in a cell. */
    public enum State {
        /** Its count. */
        NUMBER,
        /** At least its count; more may belong there. */
        UNKNOWN,
        /** Nothing: the form has no figure there. */
        CROSSED,
        /** How much one column is of another. */
        SHARE
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
        FormCell cell(FormDefinition form, int year, FormScope scope) {
            return gap == null
                    ? new FormCell(form, year, null, FormCell.OUTSIDE, scope.code())
                    : new FormCell(form, year, gap.key(), null, scope.code());
        }
    }
}
