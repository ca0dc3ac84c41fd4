package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;

/** Warns of what lies in the table and was not read as it stands there: sums that do not add up, columns that nothing heads. */
final class LineChecks {

    private LineChecks() {}

    /** Problems with their lines; empty while the columns are not known. */
    static List<AnnexProblem> of(AnnexDocument document) {
        var problems = new ArrayList<AnnexProblem>();
        var mapping = document.mapping();
        if (mapping == null) {
            return problems;
        }
        var lines = document.table().lines();
        for (var wrong : document.wrongTotals()) {
            var line = lines.get(wrong.line());
            problems.add(at(
                    line,
                    "total-differs",
                    "total-differs:" + wrong.line(),
                    List.of(
                            ListChecks.shortened(line.first()),
                            String.valueOf(wrong.stated()),
                            String.valueOf(wrong.found()))));
        }
        var beside = beside(document, mapping);
        if (!beside.isEmpty()) {
            problems.add(at(
                    beside.getFirst(), "beside-the-list", "beside-the-list", List.of(String.valueOf(beside.size()))));
        }
        return problems;
    }

    private static AnnexProblem at(AnnexLine line, String key, String group, List<Object> arguments) {
        return new AnnexProblem(
                -1, line.number(), line.table(), null, Severity.WARNING, "problem.annex." + key, arguments, group);
    }

    /** Lines of rows that hold something in a column that no header names. */
    private static List<AnnexLine> beside(AnnexDocument document, ColumnMapping mapping) {
        var lines = document.table().lines();
        var beside = new ArrayList<AnnexLine>();
        List<AnnexColumn> columns = List.of();
        List<String> headers = List.of();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var role = document.roles().get(i);
            if (role == LineRole.HEADER) {
                if (i > 0 && document.roles().get(i - 1) == LineRole.HEADER) {
                    headers = joined(headers, line.cells());
                } else {
                    headers = line.cells();
                    columns = mapping.headerLine() == i
                            ? mapping.columns()
                            : HeaderLines.mapping(lines, i).columns();
                }
            } else if (role == LineRole.READ && !headers.isEmpty()) {
                for (int c = 0; c < line.cells().size(); c++) {
                    boolean named = c < headers.size() && !headers.get(c).isEmpty();
                    boolean meant = c < columns.size() && columns.get(c) != AnnexColumn.IGNORED;
                    if (!named && !meant && !RecipientWords.clean(line.cell(c)).isEmpty()) {
                        beside.add(line);
                        break;
                    }
                }
            }
        }
        return beside;
    }

    private static List<String> joined(List<String> upper, List<String> lower) {
        var all = new ArrayList<>(upper);
        for (int c = 0; c < lower.size(); c++) {
            if (c >= all.size()) {
                all.add(lower.get(c));
            } else if (all.get(c).isEmpty()) {
                all.set(c, lower.get(c));
            }
        }
        return all;
    }
}
