package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.vinhdanh.core.annex.AnnexDocument.MappingSource;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.shared.VietnameseText;

/** Warns of what lies in the table and was not read as it stands there: sums that do not add up, columns that nothing heads. */
final class LineChecks {

    private static final Pattern REFUSAL = Pattern.compile(
            "^(?:khong|chua)(?: (?:du|dat|duoc|xet|dong y|nhat tri|de nghi|khen|hoan thanh|thong qua)\\b.*)?$"
                    + "|^(?:rut|loai khoi|tra lai|bo khoi)\\b.*");

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
            var own = mapping.headerLine() == i
                    ? mapping
                    : HeaderColumns.ofTitle(lines, HeaderLines.mapping(lines, i), document.title());
            for (int c = 0; c < own.columns().size(); c++) {
                var heading = HeaderLines.heading(lines, own, c);
                if (own.columns().get(c) == AnnexColumn.ACHIEVEMENT && namesOtherYears(heading, document.title())) {
                    problems.add(column(
                            lines.get(i),
                            c,
                            "heading-year",
                            heading,
                            document.title().title()));
                }
                int filled = own.columns().get(c) != AnnexColumn.IGNORED
                        ? 0
                        : filled(document, i + own.headerLines(), c, left(heading));
                if (filled > 0 && said.add(VietnameseText.fold(heading))) {
                    problems.add(column(lines.get(i), c, "column-not-read", heading, String.valueOf(filled)));
                }
            }
        }
        return problems;
    }

    private static AnnexProblem column(FileLine header, int column, String key, String heading, String more) {
        return new AnnexProblem(
                -1,
                header.number(),
                header.table(),
                FileLine.letter(column),
                Severity.WARNING,
                "problem.annex." + key,
                List.of(FileLine.letter(column), ListChecks.shortened(heading), more),
                key + ":" + VietnameseText.fold(heading));
    }

    /** Whether "Thành tích năm 2024" heads achievements in a list whose title names other years, which rows without a year are given. */
    private static boolean namesOtherYears(String heading, AnnexTitle title) {
        int year = PeriodWords.lastYear(heading);
        var period = title.period();
        return year > 0 && period != null && (year < period.from() || year > period.to());
    }

    /** What matters in a column that is not read: anything, or where it is left out on purpose an award or a refusal, or nothing. */
    private static Predicate<String> left(String heading) {
        return !HeaderWords.isLeftUnread(heading)
                ? cell -> true
                : HeaderWords.mayDecide(heading) ? LineChecks::decides : cell -> false;
    }

    private static boolean decides(String cell) {
        return HeaderColumns.isAward(cell)
                || REFUSAL.matcher(VietnameseText.fold(cell)).find();
    }

    /** How many rows below a header, up to the next that differs, hold something in a column that matters. */
    private static int filled(AnnexDocument document, int from, int column, Predicate<String> matters) {
        var lines = document.table().lines();
        int filled = 0;
        for (int i = from; i < lines.size(); i++) {
            var role = document.roles().get(i);
            if (role == LineRole.HEADER) {
                break;
            }
            var cell = role == LineRole.READ ? RecipientWords.clean(lines.get(i).cell(column)) : "";
            filled += !cell.isEmpty() && matters.test(cell) ? 1 : 0;
        }
        return filled;
    }

    private static AnnexProblem at(FileLine line, String key, String group, List<Object> arguments) {
        return new AnnexProblem(
                -1, line.number(), line.table(), null, Severity.WARNING, "problem.annex." + key, arguments, group);
    }

    /** Lines of rows that hold something in a column that no header names. */
    private static List<FileLine> beside(AnnexDocument document, ColumnMapping mapping) {
        var lines = document.table().lines();
        var beside = new ArrayList<FileLine>();
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
