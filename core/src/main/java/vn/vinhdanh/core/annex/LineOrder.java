package vn.vinhdanh.core.annex;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vinhdanh.core.annex.GroupWords.Said;
import vn.vinhdanh.core.officefile.FileLine;

/** What stands below a line: rows, which it then heads, a header, or the names of those who sign. */
final class LineOrder {

    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,4}){0,3}[.)]?");
    private static final int MOST_BETWEEN = 4;
    private static final int LONGEST_MARK = 7;
    private static final int LONGEST_HEADING = 150;

    private final List<FileLine> lines;
    private final List<Side> sides;
    private final boolean ordinals;

    /**
     * The columns of one list that tell its rows.
     *
     * @param from its first column
     * @param to first column behind it
     * @param ordinal column of the serial numbers, or -1
     * @param name column of the names
     */
    record Side(int from, int to, int ordinal, int name) {}

    /**
     * @param lines of the table
     * @param sides lists side by side
     * @param ordinals whether the rows of the list are numbered
     */
    LineOrder(List<FileLine> lines, List<Side> sides, boolean ordinals) {
        this.lines = lines;
        this.sides = sides;
        this.ordinals = ordinals;
    }

    /** How a line stands, for those that ask by its words. */
    ClosingWords.Place place(int line) {
        return new ClosingWords.Place() {
            @Override
            public boolean isAboveRows() {
                return LineOrder.this.isAboveRows(line);
            }

            @Override
            public boolean isStraightAbove(boolean units) {
                int next = line + 1;
                while (units && next < lines.size() && next <= line + MOST_BETWEEN && isUnit(lines.get(next))) {
                    next++;
                }
                return next < lines.size() && (HeaderLines.isHeader(lines.get(next)) || isRow(lines.get(next)));
            }
        };
    }

    /** Whether rows stand below a line, with nothing but further headings between. */
    boolean isAboveRows(int line) {
        for (int i = line + 1; i < lines.size() && i <= line + MOST_BETWEEN; i++) {
            if (isRow(lines.get(i))) {
                return true;
            }
            if (!said(lines.get(i)).isUnderstood()) {
                return false;
            }
        }
        return false;
    }

    private boolean isRow(FileLine line) {
        return sides.stream().anyMatch(at -> isRow(line, at));
    }

    private boolean isRow(FileLine line, Side at) {
        if (line.cell(at.name).isEmpty() || HeaderLines.isNumbering(line, at.name)) {
            return false;
        }
        if (ordinals || NUMBERED.matcher(line.cell(at.ordinal)).matches()) {
            return NUMBERED.matcher(line.cell(at.ordinal)).matches();
        }
        var texts = texts(line, at);
        return texts.size() > 1 && ClosingWords.role(texts) == null && !areNames(texts);
    }

    private static boolean isUnit(FileLine line) {
        var said = said(line);
        return !said.isNobody() && !said.unit().isEmpty();
    }

    /** What a line says as a heading: one text, or two of which the first is an enumeration; nothing when it is none. */
    private static Said said(FileLine line) {
        int filled = line.filled();
        if (filled == 0 || filled > 2) {
            return Said.NOTHING;
        }
        var texts = line.cells().stream().filter(c -> !c.isEmpty()).toList();
        boolean marked = filled == 2 && texts.getFirst().length() <= LONGEST_MARK;
        boolean enumerated = marked || !GroupWords.enumeration(texts.getFirst()).isEmpty();
        return filled == 1 || marked ? GroupWords.of(texts.getLast(), enumerated) : Said.NOTHING;
    }

    /** Whether a text alone stands where group lines stand: in capitals, or above rows, but is no aside and nobody. */
    boolean heads(int line, String text) {
        var plain = GroupWords.unknown(text);
        return !plain.isEmpty()
                && !plain.startsWith("(")
                && !Character.isLowerCase(plain.charAt(0))
                && plain.length() <= LONGEST_HEADING
                && !PersonWords.isSomebody(plain)
                && (plain.chars().noneMatch(Character::isLowerCase) || isAboveRows(line));
    }

    /** Whether a line of several texts, all in capitals and none of them a name, stands above nothing but names: those who sign. */
    boolean isAboveSigners(int line, Side at) {
        var posts = texts(lines.get(line), at);
        if (posts.size() < 2
                || posts.stream().anyMatch(p -> !p.equals(p.toUpperCase(Locale.ROOT)) || PersonWords.isName(p))) {
            return false;
        }
        for (int i = line + 1; i < lines.size() && i <= line + MOST_BETWEEN; i++) {
            var texts = texts(lines.get(i), at);
            if (texts.size() > 1 && areSigners(texts)) {
                return true;
            }
            if (texts.isEmpty() || ClosingWords.role(texts) != LineRole.SIGNATURE) {
                return false;
            }
        }
        return false;
    }

    private static List<String> texts(FileLine line, Side at) {
        return line
                .cells()
                .subList(
                        Math.min(at.from, line.cells().size()),
                        Math.min(at.to, line.cells().size()))
                .stream()
                .filter(c -> !RecipientWords.clean(c).isEmpty())
                .toList();
    }

    private static boolean areSigners(List<String> texts) {
        return texts.stream().allMatch(t -> PersonWords.maybePerson(t) && !t.equals(t.toUpperCase(Locale.ROOT)))
                && texts.stream()
                        .anyMatch(t -> PersonWords.isName(WrittenName.of(t).name()));
    }

    private static boolean areNames(List<String> texts) {
        return texts.stream().allMatch(t -> PersonWords.isName(WrittenName.of(t).name()));
    }
}
