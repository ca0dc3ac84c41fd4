package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileTable;
import vn.vinhdanh.core.shared.VietnameseText;

/** Finds the lines that head the columns, over one or several lines, of one list or of several side by side. */
final class HeaderLines {

    private static final int LOOK_AT = 80;
    private static final int MOST_LINES = 3;
    private static final Pattern COLUMN_NUMBER =
            Pattern.compile("[(\\[]?\\s*(?:([0-9]{1,2})|([A-Za-z]))\\s*[)\\].]?(?:\\s*=.*)?");
    private static final Pattern ONLY_DIGITS = Pattern.compile("[0-9./\\s]+");

    private HeaderLines() {}

    /** The first header of a table, or null when no line looks like one. */
    static @Nullable ColumnMapping find(List<FileLine> lines) {
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < Math.min(lines.size(), LOOK_AT); i++) {
            if (isHeader(lines.get(i))) {
                return mapping(lines, i);
            }
            int score = score(lines.get(i));
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best < 0 ? null : mapping(lines, best);
    }

    /** Whether a table is a catalogue for drop-downs or a guide: codes, awards, units, but nobody who is honoured. */
    static boolean isCatalogue(FileTable table) {
        var sheet = " " + VietnameseText.fold(table.sheet()) + " ";
        if (sheet.contains(" huong dan ") || sheet.contains(" vi du ") || sheet.contains(" danh muc ")) {
            return true;
        }
        var header = find(table.lines());
        return header != null
                && !isOwnName(table.lines().get(header.headerLine()))
                && (!header.columns().contains(AnnexColumn.ORDINAL)
                        || table.lines().get(header.headerLine()).cells().stream()
                                .anyMatch(HeaderLines::isCode))
                && sheet.matches(".*\\b(?:dm|ma|code|data|list|ghi chu|tra cuu|don vi|hinh thuc|danh hieu|phan"
                        + " loai)\\b.*|.*\\bdm.*");
    }

    private static boolean isCode(String header) {
        var words = VietnameseText.fold(header);
        return words.equals("ma") || words.startsWith("ma ");
    }

    /** Whether a line names those who are honoured by words that head nothing else. */
    static boolean isOwnName(FileLine line) {
        return line.cells().stream().anyMatch(c -> HeaderWords.isOwnName(VietnameseText.fold(c)));
    }

    /** How many columns a line names; 0 when it does not name who is honoured and something else. */
    private static int score(FileLine line) {
        Set<AnnexColumn> found = new HashSet<>();
        int longest = 0;
        for (String cell : line.cells()) {
            if (!cell.isEmpty()) {
                longest = Math.max(longest, cell.length());
                found.add(HeaderWords.column(cell));
            }
        }
        found.remove(AnnexColumn.IGNORED);
        return (found.contains(AnnexColumn.NAME) || found.contains(AnnexColumn.GIVEN_NAME))
                        && found.size() >= 2
                        && line.filled() >= 2
                        && longest < 120
                ? found.size()
                : 0;
    }

    /** Whether a line heads columns beyond doubt, wherever in a list it stands. */
    static boolean isHeader(FileLine line) {
        if (line.filled() < 2 || hasNumberOrSentence(line)) {
            return false; // rows of a list, and most lines are rows, are told without folding their words
        }
        int score = score(line);
        if (score < 2 || share(line) < 0.6) {
            return false;
        }
        boolean ordinal = line.cells().stream().anyMatch(HeaderWords::isOrdinal);
        return isOwnName(line) || (ordinal && (score >= 3 || line.filled() == 2)) || isAllHeadings(line);
    }

    /**
     * Whether every text of a line is made of words of headings, one of them of names: "Tập thể|Địa chỉ", "Tên đơn vị|Thành tích". So a
     * table is known that has neither serial numbers nor a heading that names nothing but recipients.
     */
    static boolean isAllHeadings(FileLine line) {
        return namesAmongHeadings(line) > 0;
    }

    /** The same of a table whose names are headed by words that may as well head something else: "Đơn vị|Thành tích". */
    static boolean isAllOtherHeadings(FileLine line) {
        return namesAmongHeadings(line) == 0;
    }

    /** How many of the texts of a line head names; -1 when not all of several are made of words of headings, or when all head names. */
    private static int namesAmongHeadings(FileLine line) {
        int names = 0;
        int filled = 0;
        for (String cell : line.cells()) {
            if (cell.isEmpty()) {
                continue;
            }
            if (!HeaderWords.isMadeOfHeadings(cell) || !HeaderWords.isKnown(cell)) {
                return -1;
            }
            filled++;
            names += HeaderWords.column(cell) == AnnexColumn.NAME ? 1 : 0;
        }
        return filled > 1 && filled > names ? names : -1;
    }

    /** Whether a line heads the columns of some other table, one of nobody who is honoured, or one whose words are not known. */
    static boolean isOtherTable(FileLine line) {
        return line.filled() >= 2 && !hasNumberOrSentence(line) && HeaderWords.isOrdinal(line.first());
    }

    /** The words above each column of the header that begins at this line. */
    static List<String> headings(List<FileLine> lines, int at) {
        return headers(lines, at, height(lines, at));
    }

    /** The words above a column in the lines of a header. */
    static String heading(List<FileLine> lines, ColumnMapping mapping, int column) {
        if (mapping.headerLine() < 0) {
            return "";
        }
        var headers = headings(lines, mapping.headerLine());
        return column < 0 || column >= headers.size() ? "" : headers.get(column);
    }

    private static boolean hasNumberOrSentence(FileLine line) {
        for (String cell : line.cells()) {
            if (cell.length() >= 120
                    || (!cell.isEmpty() && ONLY_DIGITS.matcher(cell).matches())) {
                return true;
            }
        }
        return false;
    }

    private static double share(FileLine line) {
        int known = 0;
        for (String cell : line.cells()) {
            known += !cell.isEmpty() && HeaderWords.isKnown(cell) ? 1 : 0;
        }
        return known / (double) line.filled();
    }

    /** A line that only numbers the columns: 1 2 3, (1) (2) (3), A B 1 2, (5)=(3)+(4). */
    static boolean isNumbering(FileLine line) {
        return isNumbering(line, -1);
    }

    /**
     * The same where the column of the names is known: a line of two columns numbers them when one of them is that of the names, because
     * nobody is called 2.
     *
     * @param name the column of the names, or -1
     */
    static boolean isNumbering(FileLine line, int name) {
        int filled = 0;
        int digit = 0;
        int letter = 0;
        boolean brackets = true;
        for (String cell : line.cells()) {
            if (cell.isEmpty()) {
                continue;
            }
            var m = COLUMN_NUMBER.matcher(cell);
            if (!m.matches()) {
                return false;
            }
            filled++;
            brackets &= cell.startsWith("(");
            if (m.group(1) != null) {
                int number = Integer.parseInt(m.group(1));
                if (digit > 0 ? number != digit + 1 : number > 2) {
                    return false;
                }
                digit = number;
            } else {
                int number = m.group(2).toLowerCase(Locale.ROOT).charAt(0) - 'a' + 1;
                if (number != letter + 1 || digit > 0) {
                    return false;
                }
                letter = number;
            }
        }
        return filled >= 3 || (filled == 2 && (brackets || !line.cell(name).isEmpty()));
    }

    /** How many lines the header takes that begins at this line, without the line that numbers the columns. */
    static int height(List<FileLine> lines, int at) {
        int taken = 1;
        while (taken < MOST_LINES
                && at + taken < lines.size()
                && isLowerHalf(headers(lines, at, taken), lines.get(at + taken))) {
            taken++;
        }
        return taken;
    }

    /** The lower half of a header: every text repeats what is above it, stands below nothing, or below a heading over several columns. */
    private static boolean isLowerHalf(List<String> above, FileLine next) {
        boolean parts = false;
        if (next.filled() < 2 || isNumbering(next)) {
            return false;
        }
        for (int i = 0; i < next.cells().size(); i++) {
            var cell = next.cell(i);
            if (cell.isEmpty() || (i < above.size() && cell.equals(above.get(i)))) {
                continue;
            }
            if (cell.length() > 60 || ONLY_DIGITS.matcher(cell).matches() || i >= above.size() + 1) {
                return false;
            }
            boolean belowNothing = i >= above.size() || above.get(i).isEmpty();
            boolean belowSeveral = i + 1 < above.size()
                    ? above.get(i + 1).isEmpty()
                    : i + 1 < next.cells().size();
            if (!belowNothing && !belowSeveral) {
                return false;
            }
            parts |= belowNothing && i > 0;
        }
        // the parts of a name below "Họ và tên" are somebody's, unless every text is a heading
        return parts
                && next.cells().stream()
                        .filter(c -> !c.isEmpty())
                        .allMatch(c -> above.contains(c) || HeaderWords.isKnown(c) || looksLikeHeading(c))
                && next.cells().stream().anyMatch(c -> !above.contains(c) && HeaderWords.isKnown(c));
    }

    private static boolean looksLikeHeading(String text) {
        var words = VietnameseText.fold(text);
        return words.matches("(?:nam|khac|tu|den|so|ngay|thang|trong|ngoai|tinh|trung uong|bo|muc|loai)\\b.*");
    }

    /** The words above each column, of all lines of the header. */
    private static List<String> headers(List<FileLine> lines, int at, int taken) {
        var headers = new ArrayList<>(lines.get(at).cells());
        for (int t = 1; t < taken; t++) {
            var next = lines.get(at + t);
            var before = List.copyOf(headers);
            for (int i = 0; i < next.cells().size(); i++) {
                while (headers.size() <= i) {
                    headers.add("");
                }
                if (!next.cell(i).isEmpty() && !next.cell(i).equals(headers.get(i))) {
                    headers.set(i, (over(before, i) + " " + next.cell(i)).strip());
                }
            }
        }
        return headers;
    }

    /** The heading over a column: its own, or that of the nearest column to the left over which it may reach. */
    private static String over(List<String> headers, int column) {
        for (int c = Math.min(column, headers.size() - 1); c >= 0; c--) {
            if (!headers.get(c).isEmpty()) {
                return headers.get(c);
            }
        }
        return "";
    }

    /** What the columns below a header mean. */
    static ColumnMapping mapping(List<FileLine> lines, int at) {
        int taken = height(lines, at);
        var headers = headers(lines, at, taken);
        var below = lines.subList(Math.min(lines.size(), at + taken), Math.min(lines.size(), at + taken + 60));
        var columns = HeaderColumns.of(headers, below);
        int name = columns.indexOf(AnnexColumn.NAME);
        int numbered = at + taken < lines.size() && isNumbering(lines.get(at + taken), name) ? 1 : 0;
        return new ColumnMapping(HeaderWords.fingerprint(headers), at, taken + numbered, List.copyOf(columns));
    }
}
