package vn.vinhdanh.reporting.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.FormWords;

/** The rows of a statutory form as lines of a canonical text: criterion, code, unit and the figures, as in the workbook. */
final class FormLines {

    private FormLines() {}

    static List<List<Object>> of(FormTable table, Wording wording, Locale locale) {
        var words = new FormWords(table, wording, locale);
        var lines = new ArrayList<List<Object>>();
        for (FormTable.Line line : table.lines()) {
            var row = line.row();
            var unit = row.unit();
            if (row.code().isBlank()) {
                continue;
            }
            var fields = new ArrayList<Object>();
            fields.add(row.label().in(locale));
            fields.add(row.printed());
            fields.add(unit == null ? "" : unit.in(locale));
            for (FormTable.Cell cell : line.cells()) {
                fields.add(FormPlain.value(cell, words));
            }
            lines.add(fields);
        }
        return lines;
    }
}
