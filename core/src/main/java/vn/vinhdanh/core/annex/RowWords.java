package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexDocument.WrongTotal;
import vn.vinhdanh.core.annex.GroupWords.Said;
import vn.vinhdanh.core.annex.RecipientWords.Group;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileTable;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Goes down the lines of a list and says of each what it is: recipients, headers, groups, sums, notes, signatures. Carries what groups
 * say to their rows; no line ends the list, and nothing is inherited over a group line that was not understood.
 */
final class RowWords {

    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,4}){0,3}[.)]?");
    private static final Pattern GROUP_MARK = Pattern.compile("\\(?(?:[IVXLC]{1,7}|[A-ZĐ]|[a-zđ])\\s*[.)/:–-]*|[-*+•]");

    private final List<FileLine> lines;
    private final LineRole[] roles;
    private final List<AnnexRow> rows = new ArrayList<>();
    private final TreeSet<Integer> unread = new TreeSet<>();
    private final ListSums sums = new ListSums(rows);
    private final GroupLevels groups = new GroupLevels();
    private AnnexTitle title;
    private OpenList list;
    private boolean signed;
    private boolean otherTable;
    /** Whether the other table has no numbers, so that numbered rows below it go on with the list. */
    private boolean numberedGoOn;

    /**
     * What was made of a list.
     *
     * @param rows recipients in the order of the list, one side after the other
     * @param roles one for each line
     * @param unread indexes of lines of which something was not understood
     * @param closing what the list as a whole adds up to
     */
    record Read(
            List<AnnexRow> rows,
            List<LineRole> roles,
            List<Integer> unread,
            TotalWords closing,
            List<WrongTotal> wrongTotals) {}

    private RowWords(List<FileLine> lines, ColumnMapping mapping, AnnexTitle title) {
        this.lines = lines;
        this.roles = new LineRole[lines.size()];
        this.title = title;
        this.list = new OpenList(lines, mapping, 0);
    }

    static Read read(List<FileLine> lines, ColumnMapping mapping, AnnexTitle title) {
        var reading = new RowWords(lines, mapping, title);
        reading.go(mapping);
        return new Read(
                Addressing.settled(reading.sorted(), lines),
                Arrays.asList(reading.roles),
                List.copyOf(reading.unread),
                reading.sums.closing(),
                reading.sums.wrong());
    }

    /** Whether a line above the first header heads a group of the list below it. */
    static boolean isGroupAbove(FileLine line) {
        if (line.filled() != 1) {
            return line.filled() == 2
                    && GROUP_MARK.matcher(line.first()).matches()
                    && said(line).isNobody();
        }
        var folded = VietnameseText.fold(line.first());
        return (!GroupWords.enumeration(line.first()).isEmpty() || folded.matches("tap the|ca nhan|ho gia dinh"))
                && GroupWords.of(line.first(), true).isNobody();
    }

    private static Said said(FileLine line) {
        var texts = line.cells().stream().filter(c -> !c.isEmpty()).toList();
        return GroupWords.of(texts.getLast(), true);
    }

    private void go(ColumnMapping mapping) {
        for (int i = 0; i < mapping.headerLine(); i++) {
            var line = lines.get(i);
            boolean group = isGroupAbove(line);
            roles[i] = group ? LineRole.GROUP : isRow(line) ? lost(i) : LineRole.TITLE;
            if (group) {
                var mark = line.filled() == 2 ? mark(line.first()) : GroupWords.enumeration(line.first());
                groups.open(mark, said(line), line.number(), 0);
            }
        }
        int i = take(mapping);
        while (i < lines.size()) {
            if (list.isHeaderAgain(lines.get(i))) {
                int height = Math.min(HeaderLines.height(lines, i), lines.size() - i);
                Arrays.fill(roles, i, i + height, LineRole.HEADER);
                otherTable = false;
                i += height;
            } else if (HeaderLines.isHeader(lines.get(i))) {
                i = take(HeaderColumns.ofTitle(lines, HeaderLines.mapping(lines, i), title));
            } else {
                roles[i] = role(i);
                i++;
            }
        }
    }

    /** Whether a line above the first header looks like one of a table whose header was not known, and so is no title. */
    static boolean isRow(FileLine line) {
        var first = line.first();
        return line.filled() >= 3
                || (line.filled() == 2
                        && (NUMBERED.matcher(first).matches()
                                || HeaderWords.isOrdinal(first)
                                || (FamilyNames.isOne(first.split(" ", 2)[0]) && PersonWords.isName(first))));
    }

    /** Reads on by this header; gives the first line below it. */
    private int take(ColumnMapping next) {
        list = new OpenList(lines, next, rows.size());
        signed = false;
        otherTable = false;
        numberedGoOn = false;
        for (int i = Math.max(0, next.headerLine()); i < Math.min(list.below(), lines.size()); i++) {
            roles[i] =
                    i > next.headerLine() && list.isNumbering(lines.get(i)) ? LineRole.COLUMN_NUMBERS : LineRole.HEADER;
        }
        return list.below();
    }

    // ---- one line ----

    private LineRole role(int i) {
        var line = lines.get(i);
        if (list.isNumbering(line)) {
            return LineRole.COLUMN_NUMBERS;
        }
        if (!otherTable && !list.startsWithKind(line) && HeaderLines.isOtherTable(line)) {
            otherTable = true;
            unread.add(i);
            return LineRole.OTHER_TABLE;
        }
        if (!otherTable && HeaderLines.isAllOtherHeadings(line)) {
            otherTable = true;
            numberedGoOn = list.ordinals();
            unread.add(i);
            return LineRole.OTHER_TABLE;
        }
        LineRole role = null;
        for (var at : list.sides()) {
            var own = roleBeside(i, line, at);
            if (own == LineRole.NOT_UNDERSTOOD) {
                unread.add(i);
            }
            if (own != null && (role == null || own == LineRole.READ || role == LineRole.NOT_UNDERSTOOD)) {
                role = role == LineRole.READ ? role : own;
            }
        }
        return role == null ? LineRole.NOT_UNDERSTOOD : role;
    }

    /** What the line is in one of the lists side by side; null when it holds nothing there. */
    private @Nullable LineRole roleBeside(int i, FileLine line, RowPositions at) {
        var filled = at.filled(line);
        if (filled.isEmpty()) {
            return null;
        }
        boolean numbered = NUMBERED.matcher(line.cell(at.ordinal)).matches();
        var name = at.nameOf(line);
        var texts = filled.stream().map(line::cell).toList();
        if (!numbered) {
            var closing = ClosingWords.role(texts, name, list.order().place(i));
            if (closing != null) {
                return closing(i, closing, String.join(" ", texts));
            }
        }
        if (numbered && filled.size() == 1) {
            return LineRole.UNFILLED;
        }
        if (otherTable && !(numberedGoOn && (numbered || filled.size() == 1))) {
            return LineRole.OTHER_TABLE;
        }
        long mapped = filled.stream().filter(at::mapped).count();
        if (numbered && !name.isEmpty() && mapped >= 2) {
            var said = filled.size() == 2 ? GroupWords.ofNumbered(name) : GroupWords.over(name, texts.getLast());
            return said.isNobody() ? group(line, mark(line.cell(at.ordinal)), said) : recipient(i, line, at);
        }
        boolean marked = filled.getFirst() == at.ordinal
                && GROUP_MARK.matcher(line.cell(at.ordinal)).matches();
        if (filled.size() > 2 || (filled.size() == 2 && !marked)) {
            boolean first = !marked && filled.getFirst() == at.ordinal;
            var said = GroupWords.over(first ? texts.getFirst() : name, texts.getLast());
            if (!numbered && said.isNobody()) {
                return group(line, marked ? mark(line.cell(at.ordinal)) : "", said);
            }
        } else {
            int column = filled.getLast();
            return alone(i, line, at, marked ? mark(line.cell(at.ordinal)) : "", line.cell(column), column == at.name);
        }
        signed |= !numbered && list.order().isAboveSigners(i, OpenList.side(at));
        if (!numbered && signed) {
            return list.ordinals() ? LineRole.SIGNATURE : lost(i);
        }
        if (name.isEmpty()) {
            // a numbered row without a name is a mistake to show, not a line to drop
            return numbered && mapped >= 3 ? recipient(i, line, at) : lost(i);
        }
        return mapped >= 2 ? recipient(i, line, at) : lost(i);
    }

    /** A line with one text only: a group, a recipient of whom nothing but the name is listed, or not understood. */
    private LineRole alone(int i, FileLine line, RowPositions at, String mark, String text, boolean isName) {
        var inText = mark.isEmpty() ? GroupWords.enumeration(text) : mark;
        boolean counted = inText.matches("[0-9]+");
        boolean mayBeRecipient = isName && !list.ordinals() && (inText.isEmpty() || counted);
        var said = GroupWords.of(text, !inText.isEmpty() && !(mayBeRecipient && counted));
        if (isTitle(text, said)) {
            return listTitle(line, text);
        }
        if (said.isNobody()) {
            return group(line, inText, said);
        }
        if (mayBeRecipient) {
            if (signed) {
                return lost(i);
            }
            // where other rows say more than a name, a text alone is surely somebody only by the name or the group
            boolean person = PersonWords.isSomebody(at.nameOf(line));
            boolean heads = !person
                    && said.unit().isEmpty()
                    && (text.startsWith("*")
                            || (list.wide()
                                    && list.order().isAboveRows(i)
                                    && list.order().heads(i, text)));
            if (person || (!heads && (!list.wide() || above(at).kind() == RecipientKind.COLLECTIVE))) {
                return recipient(i, line, at);
            }
            if (!said.unit().isEmpty() && (at.unit >= 0 || at.both >= 0)) {
                return lost(i); // a unit that is honoured, or one whose people follow
            }
        }
        if (signed
                && inText.isEmpty()
                && !(list.ordinals()
                        && list.order().isAboveRows(i)
                        && list.order().heads(i, text))) {
            return LineRole.SIGNATURE;
        }
        if (said.isUnderstood() && (!inText.isEmpty() || !isName || !PersonWords.isName(text))) {
            return group(line, inText, said);
        }
        if (!inText.isEmpty()) {
            var unknown = GroupWords.unknown(text);
            group(line, inText, new Said(null, unknown, "", false));
            return PersonWords.isSomebody(unknown) || AwardWords.isBorne(unknown) ? lost(i) : LineRole.GROUP;
        }
        if (list.order().heads(i, text)) {
            // it heads rows but its words are not known: their award is asked by them, never taken from above
            group(line, "", new Said(null, GroupWords.unknown(text), "", false));
        }
        return lost(i);
    }

    private LineRole group(FileLine line, String mark, Said said) {
        signed = false;
        otherTable = false;
        groups.open(mark, said, line.number(), rows.size());
        return LineRole.GROUP;
    }

    private LineRole recipient(int i, FileLine line, RowPositions at) {
        signed = false;
        otherTable = false;
        rows.add(RecipientWords.row(i + at.side * FileTable.MAX_LINES, line, at, above(at), title));
        return LineRole.READ;
    }

    /** What stands above a row: its groups, and the heading of names, which speaks for its own rows and is nearer than the title. */
    private Group above(RowPositions at) {
        var group = groups.now(title.kind());
        var heading = list.headings().get(at.side);
        if (heading == null) {
            return group;
        }
        var since = groups.kindSince(list.headedAt());
        // a group that says otherwise than the heading above it leaves the kind to be asked
        return new Group(
                since == null || since == heading ? heading : null, group.award(), group.place(), group.unit());
    }

    private LineRole lost(int i) {
        unread.add(i);
        return LineRole.NOT_UNDERSTOOD;
    }

    private LineRole closing(int i, LineRole closing, String text) {
        signed |= closing == LineRole.SIGNATURE;
        if (closing == LineRole.TOTAL) {
            sums.add(i, text, groups.starts());
        }
        return closing;
    }

    /** A title in the middle, of a list that stands for itself from there on. */
    private static boolean isTitle(String text, Said said) {
        var words = VietnameseText.fold(text);
        return words.startsWith("phu luc")
                || words.startsWith("kem theo quyet dinh")
                || (words.startsWith("danh sach")
                        && (said.kind() == null
                                || !said.award().isEmpty()
                                || PeriodWords.in(text).isStated()));
    }

    private LineRole listTitle(FileLine line, String text) {
        if (VietnameseText.fold(text).startsWith("danh sach")) {
            var award = TitleWords.award(text);
            var kind = TitleWords.oneKind(text);
            title = title.of(text, kind, PeriodWords.in(text).period());
            // what it does not name is asked: the title above was of another list
            groups.open(
                    "",
                    new Said(kind, award.isEmpty() && !title.award().isEmpty() ? text : award, "", false),
                    line.number(),
                    rows.size());
        }
        signed = false;
        return LineRole.TITLE;
    }

    private static String mark(String cell) {
        return cell.replaceAll("[^\\p{L}0-9.]", "").replaceFirst("\\.$", "");
    }

    // ---- the whole ----

    /** Lists side by side one after the other, as their numbers run. */
    private List<AnnexRow> sorted() {
        if (rows.stream().noneMatch(r -> r.line() >= FileTable.MAX_LINES)) {
            return rows;
        }
        return rows.stream()
                .sorted(java.util.Comparator.comparingInt(r -> r.line() / FileTable.MAX_LINES))
                .toList();
    }
}
