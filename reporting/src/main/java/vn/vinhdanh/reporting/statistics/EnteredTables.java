package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.form.EnteredForm;
import vn.vinhdanh.reporting.form.EnteredForm.Disagreement;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormDefinition.Gap;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;
import vn.vinhdanh.reporting.form.FormEntries;
import vn.vinhdanh.reporting.form.FormEntry;
import vn.vinhdanh.reporting.form.FormFigures;
import vn.vinhdanh.reporting.form.FormScope;
import vn.vinhdanh.reporting.form.Forms;
import vn.vinhdanh.reporting.form.Said;
import vn.vinhdanh.reporting.statistics.FormTable.Cell;
import vn.vinhdanh.reporting.statistics.FormTable.Line;
import vn.vinhdanh.reporting.statistics.FormTable.Missing;
import vn.vinhdanh.reporting.statistics.FormTable.State;

/** Forms whose figures officials enter, filled in: with their sums, beside last year, and what is blank or does not agree named. */
@Component
class EnteredTables {

    private static final String BLANK = "chua-nhap";

    private final FormEntries entries;
    private final Clock clock;
    private final boolean demoHere;

    EnteredTables(
            FormEntries entries, Clock clock, @Value("${vinhdanh.demo:${VINHDANH_DEMO:false}}") boolean demoHere) {
        this.entries = entries;
        this.clock = clock;
        this.demoHere = demoHere;
    }

    FormTable fill(FormDefinition form, int year, FormScope scope, @Nullable List<String> units) {
        var entry = entries.find(form, year, scope);
        var now = new EnteredForm(form, figures(entry));
        // the year before may have had another form about the same, whose rows are others
        var before = Forms.sameFor(form, year - 1)
                .filter(form::equals)
                .map(same -> new EnteredForm(form, figures(entries.find(form, year - 1, scope))));
        var leaves = form.leaves(List.of());
        var lines = form.rows().stream()
                .map(row -> row.heading()
                        ? new Line(row, List.of(), null)
                        : new Line(
                                row,
                                leaves.stream()
                                        .map(leaf -> cell(now, row, leaf))
                                        .toList(),
                                before.map(then -> cell(then, row, leaves.getFirst()))
                                        .orElse(new Cell(State.UNKNOWN, 0))))
                .toList();
        return new FormTable(
                form,
                year,
                scope,
                leaves,
                lines,
                missing(now),
                Map.of(),
                lines.stream()
                        .filter(line -> !line.row().heading())
                        .map(line -> line.cells().getFirst().count())
                        .findFirst()
                        .orElse(0L),
                units,
                entry.orElse(null),
                null,
                demoHere && entry.isPresent(),
                new DataVersion(entry.map(FormEntry::version).orElse(0), 1),
                clock.instant(),
                null);
    }

    private static FormFigures figures(Optional<FormEntry> entry) {
        return entry.map(FormEntry::figures).orElse(FormFigures.NONE);
    }

    private static Cell cell(EnteredForm form, FormDefinition.Row row, Leaf leaf) {
        if (EnteredForm.crossed(row, leaf)) {
            return new Cell(State.CROSSED, 0);
        }
        var figure = form.at(row, leaf);
        return new Cell(figure.whole() ? State.NUMBER : State.UNKNOWN, figure.known());
    }

    /** What is blank and what does not agree, in words of its own: no honour stands behind it. */
    private static List<Missing> missing(EnteredForm form) {
        var missing = new ArrayList<Missing>();
        int blanks = form.blanks();
        if (blanks > 0) {
            missing.add(new Missing(
                    new Gap(BLANK, new Said("Số ô chưa nhập", "Cells not entered"), Map.of()), null, null, blanks));
        }
        form.disagreements()
                .forEach(one ->
                        missing.add(new Missing(new Gap(key(one), said(one), Map.of()), null, null, one.apart())));
        return List.copyOf(missing);
    }

    private static String key(Disagreement one) {
        return one.row() + "/" + one.column().key();
    }

    static Said said(Disagreement one) {
        var column = one.column().column().label();
        var check = one.check();
        if (check == null) {
            return new Said(
                    "Dòng " + one.row() + ", cột “" + column.vi() + "”: " + one.is() + " lớn hơn " + one.whole()
                            + " của cả dòng, lệch",
                    "Row " + one.row() + ", column “" + column.en() + "”: " + one.is() + " is more than " + one.whole()
                            + " of the whole row, too many");
        }
        var rows = check.rows().getFirst() + "–" + check.rows().getLast();
        return new Said(
                "Cột “" + column.vi() + "”: các dòng " + rows + " cộng lại là " + one.is() + ", dòng " + one.row()
                        + " là " + one.whole() + ", lệch",
                "Column “" + column.en() + "”: rows " + rows + " sum up to " + one.is() + ", row " + one.row() + " is "
                        + one.whole() + ", a difference of");
    }
}
