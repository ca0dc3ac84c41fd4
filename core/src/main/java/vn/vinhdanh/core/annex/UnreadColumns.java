package vn.vinhdanh.core.annex;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.shared.VietnameseText;

/** Finds columns of a list of another room in which rows hold something and that the room does not read; each is said once. */
final class UnreadColumns {

    /** What belongs to a name besides its own column, or numbers it. */
    private static final Set<AnnexColumn> NAMING = EnumSet.of(
            AnnexColumn.GIVEN_NAME,
            AnnexColumn.MALE,
            AnnexColumn.FEMALE,
            AnnexColumn.SALUTATION,
            AnnexColumn.SEX,
            AnnexColumn.ORDINAL);

    private final FileLine first;
    private final int column;
    private final String heading;
    private int rows;

    private UnreadColumns(FileLine first, int column, String heading) {
        this.first = first;
        this.column = column;
        this.heading = heading;
    }

    /** Warnings in the order in which the columns are met; none about columns that the room leaves out on purpose. */
    static List<AnnexProblem> of(Collection<WalkedRow> rows, ListLines.Headings known) {
        Map<List<String>, Set<Integer>> settled = new HashMap<>();
        Map<String, UnreadColumns> unread = new LinkedHashMap<>();
        for (var row : rows) {
            var own = settled.computeIfAbsent(row.headings(), h -> settled(row, known));
            var cells = row.line().cells();
            for (int c = 0; c < cells.size(); c++) {
                if (own.contains(c) || RecipientWords.clean(cells.get(c)).isEmpty()) {
                    continue;
                }
                int column = c;
                var heading = c < row.headings().size() ? row.headings().get(c) : "";
                unread.computeIfAbsent(
                                heading.isEmpty() ? ":" + c : VietnameseText.fold(heading),
                                key -> new UnreadColumns(row.line(), column, heading))
                        .rows++;
            }
        }
        return unread.values().stream().map(UnreadColumns::problem).toList();
    }

    private static Set<Integer> settled(WalkedRow row, ListLines.Headings known) {
        var settled = new HashSet<>(known.read(row.headings()));
        settled.add(row.name());
        for (int c = 0; c < row.headings().size(); c++) {
            var heading = row.headings().get(c);
            if ((!heading.isEmpty() && known.isLeftOut(heading))
                    || (c < row.columns().size()
                            && NAMING.contains(row.columns().get(c)))) {
                settled.add(c);
            }
        }
        return settled;
    }

    private AnnexProblem problem() {
        var key = heading.isEmpty() ? "beside-the-list" : "column-not-read";
        List<Object> said = heading.isEmpty()
                ? List.of(String.valueOf(rows))
                : List.of(FileLine.letter(column), ListChecks.shortened(heading), String.valueOf(rows));
        return new AnnexProblem(
                -1,
                first.number(),
                first.table(),
                FileLine.letter(column),
                Severity.WARNING,
                "problem.annex." + key,
                said,
                key + ":" + (heading.isEmpty() ? String.valueOf(column) : VietnameseText.fold(heading)));
    }
}
