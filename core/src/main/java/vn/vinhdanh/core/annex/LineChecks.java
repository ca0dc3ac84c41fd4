package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.vinhdanh.core.annex.AnnexDocument.MappingSource;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.shared.VietnameseText;

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
        problems.addAll(unread(document, mapping));
        return problems;
    }

    /** Columns under a heading whose words are not known, or are known of another column, in which rows hold something; each once. */
    private static List<AnnexProblem> unread(AnnexDocument document, ColumnMapping mapping) {
        var lines = document.table().lines();
        var roles = document.roles();
        var problems = new ArrayList<AnnexProblem>();
        var said = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            boolean header = roles.get(i) == LineRole.HEADER && (i == 0 || roles.get(i - 1) != LineRole.HEADER);
            if (!header || (mapping.headerLine() == i && document.source() != MappingSource.WORDS)) {
                continue; // what an official chose was chosen looking
            }
            var own = mapping.headerLine() == i ? mapping : HeaderLines.mapping(lines, i);
            for (int c = 0; c < own.columns().size(); c++) {
                var heading = HeaderLines.heading(lines, own, c);
                int filled = own.columns().get(c) != AnnexColumn.IGNORED || HeaderWords.isLeftUnread(heading)
                        ? 0
                        : filled(document, i + own.headerLines(), c);
                if (filled > 0 && said.add(VietnameseText.fold(heading))) {
                    problems.add(new AnnexProblem(
                            -1,
                            lines.get(i).number(),
                            lines.get(i).table(),
                            AnnexLine.letter(c),
                            Severity.WARNING,
                            "problem.annex.column-not-read",
                            List.of(AnnexLine.letter(c), ListChecks.shortened(heading), String.valueOf(filled)),
                            "column-not-read:" + VietnameseText.fold(heading)));
                }
            }
        }
        return problems;
    }

    /** How many rows below a header, up to the next that differs, hold something in a column. */
    private static int filled(AnnexDocument document, int from, int column) {
        var lines = document.table().lines();
        int filled = 0;
        for (int i = from; i < lines.size(); i++) {
            var role = document.roles().get(i);
            if (role == LineRole.HEADER) {
                break;
            }
            filled += role == LineRole.READ
                            && !RecipientWords.clean(lines.get(i).cell(column)).isEmpty()
                    ? 1
                    : 0;
        }
        return filled;
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
