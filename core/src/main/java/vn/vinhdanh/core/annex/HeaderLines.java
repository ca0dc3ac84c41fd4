package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;

/** Finds the lines that head the columns, over one or several lines, of one list or of several side by side. */
final class HeaderLines {

    private static final int LOOK_AT = 80;
    private static final int MOST_LINES = 3;
    private static final Pattern COLUMN_NUMBER =
            Pattern.compile("\\(?\\s*(?:([0-9]{1,2})|([A-Ea-e]))\\s*\\)?(?:\\s*=.*)?");
    private static final Pattern ONLY_DIGITS = Pattern.compile("[0-9./\\s]+");
    private static final Pattern ONE_SYLLABLE_OR_TWO = Pattern.compile("\\p{L}+(?:\\s\\p{L}+)?");

    private HeaderLines() {}

    /** The first header of a table, or null when no line looks like one. */
    static @Nullable ColumnMapping find(List<AnnexLine> lines) {
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
    static boolean isCatalogue(AnnexTable table) {
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
    static boolean isOwnName(AnnexLine line) {
        return line.cells().stream().anyMatch(c -> HeaderWords.isOwnName(VietnameseText.fold(c)));
    }

    /** How many columns a line names; 0 when it does not name who is honoured and something else. */
    private static int score(AnnexLine line) {
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
    static boolean isHeader(AnnexLine line) {
        if (line.filled() < 2 || hasNumberOrSentence(line)) {
            return false; // rows of a list, and most lines are rows, are told without folding their words
        }
        int score = score(line);
        if (score < 2 || share(line) < 0.6) {
            return false;
        }
        boolean ordinal = line.cells().stream().anyMatch(HeaderWords::isOrdinal);
        return isOwnName(line) || (ordinal && (score >= 3 || line.filled() == 2));
    }

    /** Whether a line heads the columns of some other table, one of nobody who is honoured, or one whose words are not known. */
    static boolean isOtherTable(AnnexLine line) {
        return line.filled() >= 2 && !hasNumberOrSentence(line) && HeaderWords.isOrdinal(line.first());
    }

    /** The words above a column in the lines of a header. */
    static String heading(List<AnnexLine> lines, ColumnMapping mapping, int column) {
        if (mapping.headerLine() < 0) {
            return "";
        }
        var headers = headers(lines, mapping.headerLine(), height(lines, mapping.headerLine()));
        return column < 0 || column >= headers.size() ? "" : headers.get(column);
    }

    private static boolean hasNumberOrSentence(AnnexLine line) {
        for (String cell : line.cells()) {
            if (cell.length() >= 120
                    || (!cell.isEmpty() && ONLY_DIGITS.matcher(cell).matches())) {
                return true;
            }
        }
        return false;
    }

    private static double share(AnnexLine line) {
        int known = 0;
        for (String cell : line.cells()) {
            known += !cell.isEmpty() && HeaderWords.isKnown(cell) ? 1 : 0;
        }
        return known / (double) line.filled();
    }

    /** A line that only numbers the columns: 1 2 3, (1) (2) (3), A B 1 2, (5)=(3)+(4). */
    static boolean isNumbering(AnnexLine line) {
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
        return filled >= 3 || (filled == 2 && brackets);
    }

    /** How many lines the header takes that begins at this line, without the line that numbers the columns. */
    static int height(List<AnnexLine> lines, int at) {
        int taken = 1;
        while (taken < MOST_LINES
                && at + taken < lines.size()
                && isLowerHalf(headers(lines, at, taken), lines.get(at + taken))) {
            taken++;
        }
        return taken;
    }

    /** The lower half of a header: every text repeats what is above it, stands below nothing, or below a heading over several columns. */
    private static boolean isLowerHalf(List<String> above, AnnexLine next) {
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
    private static List<String> headers(List<AnnexLine> lines, int at, int taken) {
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
    static ColumnMapping mapping(List<AnnexLine> lines, int at) {
        int taken = height(lines, at);
        var headers = headers(lines, at, taken);
        var below = lines.subList(Math.min(lines.size(), at + taken), Math.min(lines.size(), at + taken + 60));
        var columns = columns(headers, below);
        int numbered = at + taken < lines.size() && isNumbering(lines.get(at + taken)) ? 1 : 0;
        return new ColumnMapping(HeaderWords.fingerprint(headers), at, taken + numbered, List.copyOf(columns));
    }

    private static List<AnnexColumn> columns(List<String> headers, List<AnnexLine> below) {
        var starts = sides(headers);
        var columns = new ArrayList<AnnexColumn>();
        for (int s = 0; s < starts.size(); s++) {
            int end = s + 1 < starts.size() ? starts.get(s + 1) : headers.size();
            columns.addAll(side(headers.subList(starts.get(s), end), below, starts.get(s)));
        }
        return columns;
    }

    /** Where lists side by side begin: where the heading that the first begins with comes again, with names of its own behind it. */
    private static List<Integer> sides(List<String> headers) {
        var starts = new ArrayList<>(List.of(0));
        int first = 0;
        while (first < headers.size() && headers.get(first).isEmpty()) {
            first++;
        }
        if (first == headers.size()) {
            return starts;
        }
        var key = VietnameseText.fold(headers.get(first));
        for (int c = first + 1; c < headers.size(); c++) {
            boolean again = VietnameseText.fold(headers.get(c)).equals(key)
                    || (HeaderWords.isOrdinal(headers.get(first)) && HeaderWords.isOrdinal(headers.get(c)));
            boolean gap = headers.get(c - 1).isEmpty()
                    && !headers.get(c).isEmpty()
                    && ownNames(headers.subList(starts.getLast(), c))
                    && ownNames(headers.subList(c, headers.size()));
            if ((again && names(headers.subList(starts.getLast(), c)) && names(headers.subList(c, headers.size())))
                    || gap) {
                starts.add(c);
            }
        }
        return starts;
    }

    private static boolean names(List<String> headers) {
        return headers.stream().anyMatch(h -> HeaderWords.column(h) == AnnexColumn.NAME);
    }

    private static boolean ownNames(List<String> headers) {
        return headers.stream().anyMatch(h -> HeaderWords.isOwnName(VietnameseText.fold(h)));
    }

    private static List<AnnexColumn> side(List<String> headers, List<AnnexLine> below, int from) {
        var columns = new ArrayList<AnnexColumn>();
        for (String header : headers) {
            columns.add(HeaderWords.column(header));
        }
        boolean named = false;
        for (int c = 0; c < columns.size(); c++) {
            named |= columns.get(c) == AnnexColumn.NAME && HeaderWords.preference(AnnexColumn.NAME, headers.get(c)) > 0;
        }
        if (!named) {
            columns.replaceAll(c -> c == AnnexColumn.GIVEN_NAME ? AnnexColumn.NAME : c);
        }
        keepBest(headers, columns);
        unitBesideNames(headers, columns);
        sexes(headers, columns);
        int name = columns.indexOf(AnnexColumn.NAME);
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c) == AnnexColumn.GIVEN_NAME && c != name + 1) {
                columns.set(c, AnnexColumn.IGNORED);
            }
        }
        if (name >= 0
                && name + 1 < headers.size()
                && headers.get(name + 1).isEmpty()
                && !VietnameseText.fold(headers.get(name)).contains("tap the")
                && isGivenName(below, from + name)) {
            columns.set(name + 1, AnnexColumn.GIVEN_NAME);
        }
        if (!columns.contains(AnnexColumn.RECIPIENT_KIND)) {
            for (int c = 0; c < columns.size(); c++) {
                if (c != name
                        && (columns.get(c) == AnnexColumn.IGNORED || columns.get(c) == AnnexColumn.SUBJECT_CLASS)
                        && !headers.get(c).isEmpty()
                        && isKinds(below, from + c)) {
                    columns.set(c, AnnexColumn.RECIPIENT_KIND);
                    break;
                }
            }
        }
        return columns;
    }

    /** "Tên đơn vị" beside "Họ và tên" names whose people they are. */
    private static void unitBesideNames(List<String> headers, List<AnnexColumn> columns) {
        if (columns.contains(AnnexColumn.UNIT) || columns.contains(AnnexColumn.POST_AND_UNIT)) {
            return;
        }
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c) == AnnexColumn.IGNORED
                    && HeaderWords.column(headers.get(c)) == AnnexColumn.NAME
                    && HeaderWords.isNameOfUnits(VietnameseText.fold(headers.get(c)))) {
                columns.set(c, AnnexColumn.UNIT);
                return;
            }
        }
    }

    /** Of several columns of one meaning the one that says it best has it, else the first; awards may stand in several. */
    private static void keepBest(List<String> headers, List<AnnexColumn> columns) {
        Map<AnnexColumn, Integer> best = new HashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            var known = best.get(column);
            if (known == null
                    || HeaderWords.preference(column, headers.get(c))
                            > HeaderWords.preference(column, headers.get(known))) {
                best.put(column, c);
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            int winner = best.getOrDefault(column, c);
            boolean also = column == AnnexColumn.AWARD
                    && HeaderWords.preference(column, headers.get(c))
                            == HeaderWords.preference(column, headers.get(winner));
            if (column != AnnexColumn.IGNORED && winner != c && !also) {
                columns.set(c, AnnexColumn.IGNORED);
            }
        }
    }

    /** "Nam" and "Nữ", also as the halves of "Giới tính" or "Năm sinh"; "Năm" is a year. */
    private static void sexes(List<String> headers, List<AnnexColumn> columns) {
        int female = -1;
        int male = -1;
        for (int c = 0; c < headers.size(); c++) {
            var words = headers.get(c).toLowerCase(Locale.ROOT).strip();
            if (words.equals("nữ") || words.endsWith(" nữ")) {
                female = c;
            } else if (words.equals("nam") || words.endsWith(" nam")) {
                male = c;
            }
        }
        if (female >= 0
                && (male >= 0
                        ? Math.abs(male - female) == 1
                        : headers.get(female).length() <= 3)) {
            columns.set(female, AnnexColumn.FEMALE);
            if (male >= 0) {
                columns.set(male, AnnexColumn.MALE);
            }
        }
    }

    /** Whether the column right of the names, which nothing heads, holds given names: one or two words wherever there is a name. */
    private static boolean isGivenName(List<AnnexLine> below, int name) {
        int both = 0;
        int alone = 0;
        for (var line : below) {
            var first = line.cell(name);
            var next = line.cell(name + 1);
            if (!first.isEmpty() && !next.isEmpty() && !isNumbering(line)) {
                both += ONE_SYLLABLE_OR_TWO.matcher(next).matches()
                                && Character.isUpperCase(next.charAt(0))
                                && TitleWords.kindCell(next) == null
                        ? 1
                        : -1;
            } else if (!first.isEmpty() && line.filled() >= 3) {
                alone++;
            }
        }
        return both > 0 && both >= alone;
    }

    /** Whether a column tells persons, collectives and households apart, in most of its rows; the others are asked about. */
    private static boolean isKinds(List<AnnexLine> below, int column) {
        int kinds = 0;
        int others = 0;
        for (var line : below) {
            var cell = line.cell(column);
            if (!cell.isEmpty() && line.filled() >= 3 && !isNumbering(line)) {
                if (cell.length() <= 40 && TitleWords.kindCell(cell) != null) {
                    kinds++;
                } else {
                    others++;
                }
            }
        }
        return kinds > 2 * others;
    }
}
