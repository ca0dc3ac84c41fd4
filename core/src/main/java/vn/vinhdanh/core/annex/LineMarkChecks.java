package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileTable;
import vn.vinhdanh.core.officefile.LineMark;
import vn.vinhdanh.core.officefile.LineMark.Kind;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * Says with their places what the lines show and their texts do not: hidden, struck through, deleted, typed in an old font, with marks
 * of footnotes, parted unlike the others; and names that may still hold what is no part of them. All of one kind are confirmed together.
 */
final class LineMarkChecks {

    private static final int SHOWN = 80;
    /** In the name of a person: a figure, or a sign that no name has. */
    private static final Pattern ODD = Pattern.compile("[0-9.,;:/()\\[\\]*\"@#]|\\s[-–—]\\s");
    /** Of those the ones by which lists add something to a name. */
    private static final Pattern ADDED = Pattern.compile("[,;:()\\[\\]]|\\s[-–—]\\s");
    /** A word of capitals before a family name, as an abbreviated title is. */
    private static final Pattern CAPITALS = Pattern.compile("^(\\p{Lu}[\\p{Lu}0-9]{1,5})[. ]+(\\p{L}+) \\p{L}");

    private final List<AnnexProblem> problems = new ArrayList<>();

    private LineMarkChecks() {}

    /** @return warnings only, in the order of the list; none about rows that the official leaves out */
    static List<AnnexProblem> of(AnnexDocument document, AnnexAnswers answers) {
        var checks = new LineMarkChecks();
        // the rows of a line: several where lists stand side by side
        Map<Integer, List<AnnexRow>> rows =
                document.rows().stream().collect(Collectors.groupingBy(LineMarkChecks::index));
        var mapping = document.mapping();
        var lines = document.table().lines();
        int first = mapping == null ? 0 : mapping.headerLine() + mapping.headerLines();
        checks.lines(
                lines, first, rows.keySet(), (i, column) -> matters(rows.getOrDefault(i, List.of()), column), i -> {
                    var here = rows.getOrDefault(i, List.of());
                    return !here.isEmpty() && here.stream().allMatch(row -> isLeftOut(row, answers));
                });
        checks.names(document, answers);
        checks.deleted(document.table());
        return checks.problems;
    }

    /** Says whether what stands in a column of a line is read; of a line that is no row, everything is. */
    interface Matters {
        boolean test(int line, int column);
    }

    /**
     * The same for a list of another room.
     *
     * @param rows indexes of the lines that are somebody
     * @param name the column of the name in one of these
     * @param whole the name as it is written in one of these, of all its columns
     * @param meanings what Ông means before the names that begin with it, by their lines
     */
    static List<AnnexProblem> of(
            FileTable table,
            Set<Integer> rows,
            Matters matters,
            IntUnaryOperator name,
            IntFunction<String> whole,
            Map<Integer, Addressing.Meaning> meanings) {
        var checks = new LineMarkChecks();
        checks.lines(table.lines(), 0, rows, matters, i -> false);
        for (int index : rows) {
            var line = table.lines().get(index);
            int column = name.applyAsInt(index);
            var written = WrittenName.of(whole.apply(index));
            var mark = new LineMark(Kind.FOOTNOTE, column);
            if (!written.footnote().isEmpty()) {
                checks.add(line, mark, "footnote", written.footnote(), shortened(written.name()));
            }
            var meaning = meanings.get(index);
            if (meaning != null && meaning.isOpen()) {
                checks.address(line, mark, meaning, whole.apply(index));
            }
            if (PersonWords.maybeSeveral(written.name())) {
                checks.add(line, mark, "name-several", shortened(written.name()));
            } else if (PersonWords.beginsAsAName(written.name())
                    && ADDED.matcher(written.name()).find()) {
                checks.add(line, mark, "name-odd", shortened(written.name()));
            }
        }
        checks.deleted(table);
        return checks.problems;
    }

    private void lines(List<FileLine> lines, int first, Set<Integer> rows, Matters matters, IntPredicate leftOut) {
        Map<Integer, Integer> hiddenColumns = new TreeMap<>();
        for (int i = first; i < lines.size(); i++) {
            var line = lines.get(i);
            int index = i;
            if (!line.marks().isEmpty() && !leftOut.test(i)) {
                line(line, rows.contains(i), column -> matters.test(index, column), hiddenColumns);
            }
        }
        hiddenColumns.forEach((column, count) -> problems.add(new AnnexProblem(
                -1,
                0,
                0,
                FileLine.letter(column),
                Severity.WARNING,
                "problem.annex.column-hidden",
                List.of(FileLine.letter(column), String.valueOf(count)),
                "column-hidden")));
    }

    private void line(FileLine line, boolean row, IntPredicate matters, Map<Integer, Integer> hiddenColumns) {
        var struck = new ArrayList<LineMark>();
        for (LineMark mark : line.marks()) {
            boolean counts = mark.column() < 0 || matters.test(mark.column());
            switch (mark.kind()) {
                case HIDDEN -> add(line, mark, "row-hidden", shortened(line));
                case HIDDEN_COLUMN -> {
                    if (row && counts) {
                        hiddenColumns.merge(mark.column(), 1, Integer::sum);
                    }
                }
                case STRUCK -> struck.add(mark);
                case DELETED -> {
                    if (counts) {
                        add(line, mark, "cell-changed", shortened(line.cell(mark.column())));
                    }
                }
                case LEGACY_TEXT -> {
                    if (counts) {
                        add(line, mark, "legacy-text", shortened(line.cell(mark.column())), mark.detail());
                    }
                }
                case FOOTNOTE -> {
                    if (counts) {
                        add(line, mark, "footnote", mark.detail(), shortened(line.cell(mark.column())));
                    }
                }
                case RAGGED -> {
                    if (row) {
                        add(line, mark, "line-ragged", shortened(line), mark.detail());
                    }
                }
                case OTHER_SEPARATOR -> add(line, mark, "line-separator", shortened(line), mark.detail());
                case FOLDED -> add(line, mark, "line-folded", mark.detail());
            }
        }
        struck(line, matters, struck);
    }

    private void struck(FileLine line, IntPredicate matters, List<LineMark> struck) {
        if (struck.isEmpty()) {
            return;
        }
        if (struck.size() >= line.filled()) {
            add(line, new LineMark(Kind.STRUCK, LineMark.WHOLE_LINE), "row-struck", shortened(line));
            return;
        }
        for (LineMark mark : struck) {
            if (matters.test(mark.column())) {
                add(line, mark, "cell-struck", shortened(line.cell(mark.column())));
            }
        }
    }

    private void names(AnnexDocument document, AnnexAnswers answers) {
        var lines = document.table().lines();
        var meanings = Addressing.meanings(document.rows(), lines);
        for (AnnexRow row : document.rows()) {
            if (isLeftOut(row, answers)) {
                continue;
            }
            var line = lines.get(index(row));
            int column = row.columns().indexOf(AnnexColumn.NAME);
            var mark = new LineMark(Kind.FOOTNOTE, column);
            var written = WrittenName.of(RecipientWords.clean(line.cell(column)));
            if (!written.footnote().isEmpty()) {
                add(line, mark, "footnote", written.footnote(), shortened(row.name()));
            }
            var meaning = meanings.get(row.line());
            if (meaning != null && meaning.isOpen()) {
                address(line, mark, meaning, row.name());
            }
            var kind = kind(row, answers);
            if (kind != RecipientKind.COLLECTIVE
                    && kind != RecipientKind.HOUSEHOLD
                    && PersonWords.maybeSeveral(row.name())) {
                add(line, mark, "name-several", shortened(row.name()));
            } else if (isOdd(row.name(), kind)) {
                add(line, mark, "name-odd", shortened(row.name()));
            }
        }
    }

    private void address(FileLine line, LineMark mark, Addressing.Meaning meaning, String name) {
        add(line, mark, meaning.isFamily() ? "family-ong" : "address-ong", shortened(name));
    }

    /** What a row is, by its list or by what the official answered; null while nobody has. */
    private static @Nullable RecipientKind kind(AnnexRow row, AnnexAnswers answers) {
        var own = answers.rows().get(row.line());
        if (own != null && own.kind() != null) {
            return own.kind();
        }
        return row.kind() != null ? row.kind() : answers.recipientKind();
    }

    /** Whether a name may hold what is no part of it. While the kind is open, only names that begin as a person's are looked at. */
    private static boolean isOdd(String name, @Nullable RecipientKind kind) {
        if (name.chars().noneMatch(Character::isLetter)) {
            return !name.isEmpty(); // nobody's name
        }
        if (kind == RecipientKind.COLLECTIVE) {
            return false;
        }
        var capitals = CAPITALS.matcher(name);
        if ((capitals.find() && !name.equals(name.toUpperCase(Locale.ROOT)) && FamilyNames.isOne(capitals.group(2)))
                || endsInFigures(name)) {
            return true;
        }
        if (kind == RecipientKind.HOUSEHOLD) {
            return false;
        }
        return kind == RecipientKind.PERSON
                ? ODD.matcher(name).find() || PersonWords.leadsToAName(name)
                : PersonWords.beginsAsAName(name) && ODD.matcher(name).find();
    }

    /** "Vân1": a figure typed right after the last word of what looks like a person's name. */
    private static boolean endsInFigures(String name) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        return end < name.length()
                && end > 0
                && Character.isLowerCase(name.charAt(end - 1))
                && FamilyNames.isOne(name.split(" ", 2)[0]);
    }

    private void deleted(FileTable table) {
        for (FileLine line : table.deleted()) {
            add(line, new LineMark(Kind.DELETED, LineMark.WHOLE_LINE), "row-deleted", shortened(line));
        }
    }

    /** Whether what stands in a column is read; of a line that is no row, everything is. */
    private static boolean matters(List<AnnexRow> here, int column) {
        return here.isEmpty()
                || here.stream()
                        .anyMatch(row ->
                                column < row.columns().size() && row.columns().get(column) != AnnexColumn.IGNORED);
    }

    private static boolean isLeftOut(AnnexRow row, AnnexAnswers answers) {
        var answer = answers.rows().get(row.line());
        return answer != null && answer.leftOut();
    }

    private static int index(AnnexRow row) {
        return row.line() % FileTable.MAX_LINES;
    }

    private void add(FileLine line, LineMark mark, String key, String... arguments) {
        problems.add(new AnnexProblem(
                -1,
                line.number(),
                line.table(),
                mark.column() < 0 ? null : FileLine.letter(mark.column()),
                Severity.WARNING,
                "problem.annex." + key,
                List.of((Object[]) arguments),
                key));
    }

    private static String shortened(FileLine line) {
        var out = new StringBuilder();
        for (String cell : line.cells()) {
            if (!cell.isEmpty()) {
                out.append(out.isEmpty() ? "" : "; ").append(cell);
            }
        }
        return shortened(out.toString());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
