package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexDocument.PlacedLine;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.annex.GroupWords.Said;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileTable;
import vn.vinhdanh.core.shared.RecipientKind;

/** Goes down the lines of a list whose columns another room knows, and says of each what it is. */
final class LineWalk {

    private static final int LOOK_AT = 80;
    private static final int LONGEST_HEADING = 120;
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,4}){0,3}[.)]?");

    private final List<FileLine> lines;
    private final ListLines.Headings known;
    private final int best;
    private final LineRole[] roles;
    private final Map<Integer, WalkedRow> byLine = new TreeMap<>();
    private final TreeSet<Integer> unread = new TreeSet<>();
    private final GroupLevels groups = new GroupLevels();
    private @Nullable FileLine header;
    private List<String> headings = List.of();
    private @Nullable RecipientKind heading;
    private List<AnnexColumn> columns = List.of();
    private int name = -1;
    private int given = -1;
    private int ordinal = -1;
    private int headedAt;
    private boolean ordinals;
    private LineOrder.Side side = new LineOrder.Side(0, 0, -1, -1);
    private LineOrder order;
    private boolean signed;
    private boolean otherTable;

    private LineWalk(List<FileLine> lines, ListLines.Headings known, int best) {
        this.lines = lines;
        this.known = known;
        this.best = best;
        this.roles = new LineRole[lines.size()];
        this.order = new LineOrder(lines, List.of(side), false);
    }

    static @Nullable ListLines read(List<FileTable> tables, ListLines.Headings known) {
        int chosen = -1;
        int line = -1;
        int most = 0;
        boolean[] lists = new boolean[tables.size()];
        for (int t = 0; t < tables.size(); t++) {
            var lines = tables.get(t).lines();
            for (int i = 0; i < Math.min(LOOK_AT, lines.size()); i++) {
                int worth = worth(lines, i, known);
                lists[t] |= worth > 1;
                if (worth > most) {
                    most = worth;
                    chosen = t;
                    line = i;
                }
            }
        }
        if (chosen < 0) {
            return null;
        }
        var walk = new LineWalk(tables.get(chosen).lines(), known, line);
        walk.go();
        Map<Integer, Addressing.Parted> parted = new TreeMap<>();
        walk.byLine.forEach((at, found) -> parted.put(at, found.parted(at)));
        var meanings = Addressing.meanings(List.copyOf(parted.values()));
        var remarks = walk.remarks(tables.get(chosen), meanings);
        for (int t = 0; t < tables.size(); t++) {
            var other = tables.get(t);
            if (t != chosen && lists[t] && !HeaderLines.isCatalogue(other)) {
                remarks.add(ProblemPlaces.list(
                        Severity.WARNING,
                        "other-sheet-not-read",
                        "other-sheet:" + t,
                        other.sheet(),
                        String.valueOf(other.lines().size())));
            }
        }
        var rows = new ArrayList<ListLines.Row>(parted.size());
        parted.forEach((at, name) ->
                rows.add(Objects.requireNonNull(walk.byLine.get(at)).row(name, meanings.get(at))));
        return new ListLines(List.copyOf(rows), walk.account(tables, chosen), List.copyOf(remarks));
    }

    private static int worth(List<FileLine> lines, int at, ListLines.Headings known) {
        var line = lines.get(at);
        for (String cell : line.cells()) {
            if (cell.length() > LONGEST_HEADING) {
                return 0;
            }
        }
        return NUMBERED.matcher(line.first()).matches() ? 0 : known.worth(HeaderLines.headings(lines, at));
    }

    /** A header beyond doubt: the one that names most, the same again, or one that says "STT", "Họ và tên", or nothing but headings. */
    private boolean isHeader(int i) {
        var line = lines.get(i);
        var first = header;
        if (i == best || (first != null && first.cells().equals(line.cells()))) {
            return true;
        }
        return (HeaderWords.isOrdinal(line.first()) || HeaderLines.isOwnName(line) || HeaderLines.isAllHeadings(line))
                && worth(lines, i, known) > 1;
    }

    private void go() {
        int i = 0;
        while (i < lines.size()) {
            if (isHeader(i)) {
                i = take(i);
            } else {
                roles[i] = header == null ? above(i) : role(i);
                i++;
            }
        }
    }

    private int take(int at) {
        header = lines.get(at);
        headings = HeaderLines.headings(lines, at);
        columns = HeaderLines.mapping(lines, at).columns();
        name = known.name(headings);
        given = columns.indexOf(AnnexColumn.GIVEN_NAME);
        int own = columns.indexOf(AnnexColumn.NAME);
        if (given >= 0 && name == given && own >= 0) {
            name = own; // "Tên" before "Họ đệm"
        }
        given = name == own ? given : -1;
        ordinal = -1;
        for (int c = headings.size() - 1; c >= 0; c--) {
            ordinal = HeaderWords.isOrdinal(headings.get(c)) ? c : ordinal;
        }
        heading = name < 0 || name >= headings.size() ? null : HeaderWords.kindBelow(headings.get(name));
        headedAt = byLine.size();
        signed = false;
        otherTable = false;
        int below = Math.min(lines.size(), at + HeaderLines.height(lines, at));
        Arrays.fill(roles, at, below, LineRole.HEADER);
        ordinals = false;
        for (int i = below; i < lines.size() && !ordinals && ordinal >= 0; i++) {
            ordinals = NUMBERED.matcher(lines.get(i).cell(ordinal)).matches()
                    && !HeaderLines.isNumbering(lines.get(i), name);
        }
        side = new LineOrder.Side(0, Math.max(headings.size(), columns.size()), ordinal, name);
        order = new LineOrder(lines, List.of(side), ordinals);
        return below;
    }

    private LineRole above(int i) {
        var line = lines.get(i);
        if (RowWords.isGroupAbove(line)) {
            return group(line, GroupWords.enumeration(line.first()), GroupWords.of(last(line), true));
        }
        return RowWords.isRow(line) ? lost(i) : LineRole.TITLE;
    }

    private static String last(FileLine line) {
        return line.cells().stream().filter(c -> !c.isEmpty()).toList().getLast();
    }

    private LineRole role(int i) {
        var line = lines.get(i);
        if (HeaderLines.isNumbering(line, name)) {
            return LineRole.COLUMN_NUMBERS;
        }
        if (!otherTable && HeaderLines.isOtherTable(line)) {
            otherTable = true;
            unread.add(i);
            return LineRole.OTHER_TABLE;
        }
        var texts = line.cells().stream().filter(c -> !c.isEmpty()).toList();
        boolean numbered = NUMBERED.matcher(line.cell(ordinal)).matches();
        if (!numbered) {
            var closing = ClosingWords.role(texts, line.cell(name), order.place(i));
            if (closing != null) {
                signed |= closing == LineRole.SIGNATURE;
                return closing;
            }
        }
        if (numbered && texts.size() == 1) {
            return LineRole.UNFILLED;
        }
        if (otherTable) {
            return LineRole.OTHER_TABLE;
        }
        boolean marked =
                texts.size() == 2 && ordinal >= 0 && !line.cell(ordinal).isEmpty();
        if (texts.size() == 1 || marked) {
            return alone(i, line, texts.getLast(), numbered, marked);
        }
        signed |= !numbered && order.isAboveSigners(i, side);
        if (!numbered && signed) {
            return ordinals ? LineRole.SIGNATURE : lost(i);
        }
        return line.cell(name).isEmpty() ? lost(i) : row(i, line);
    }

    /** A line with one text besides its number: a group, somebody of whom nothing more is said, or not understood. */
    private LineRole alone(int i, FileLine line, String text, boolean numbered, boolean marked) {
        var mark = marked ? line.cell(ordinal).replaceFirst("[.)]$", "") : GroupWords.enumeration(text);
        boolean isName = line.cell(name).equals(text);
        var said = numbered ? GroupWords.ofNumbered(text) : GroupWords.of(text, !mark.isEmpty());
        if (said.isNobody()) {
            return group(line, mark, said);
        }
        if (numbered && isName) {
            return row(i, line);
        }
        if (isName
                && mark.isEmpty()
                && !signed
                && (!ordinals || PersonWords.isName(WrittenName.of(text).name()))) {
            return row(i, line);
        }
        if (signed && mark.isEmpty()) {
            return LineRole.SIGNATURE;
        }
        if (said.isUnderstood() || (!mark.isEmpty() && !numbered)) {
            return group(line, mark, said);
        }
        return lost(i);
    }

    private LineRole group(FileLine line, String mark, Said said) {
        signed = false;
        otherTable = false;
        groups.open(mark, said, line.number(), byLine.size());
        return LineRole.GROUP;
    }

    private LineRole row(int i, FileLine line) {
        signed = false;
        var group = groups.now(null);
        var since = groups.kindSince(headedAt);
        var kind = heading == null ? group.kind() : since == null || since == heading ? heading : null;
        var written = (RecipientWords.clean(line.cell(name)) + " " + RecipientWords.clean(line.cell(given))).strip();
        byLine.put(i, new WalkedRow(line, headings, columns, name, kind, group.unit(), written));
        return LineRole.READ;
    }

    private LineRole lost(int i) {
        unread.add(i);
        return LineRole.NOT_UNDERSTOOD;
    }

    private Map<LineRole, List<PlacedLine>> account(List<FileTable> tables, int chosen) {
        var account = new EnumMap<LineRole, List<PlacedLine>>(LineRole.class);
        for (int t = 0; t < tables.size(); t++) {
            var of = tables.get(t);
            for (int i = 0; i < of.lines().size(); i++) {
                account.computeIfAbsent(t == chosen ? roles[i] : LineRole.OTHER_TABLE, r -> new ArrayList<>())
                        .add(new PlacedLine(of.sheet(), of.lines().get(i)));
            }
        }
        return account;
    }

    private List<AnnexProblem> remarks(FileTable table, Map<Integer, Addressing.Meaning> meanings) {
        var remarks = new ArrayList<AnnexProblem>();
        for (int index : unread) {
            var line = lines.get(index);
            remarks.add(new AnnexProblem(
                    -1,
                    line.number(),
                    line.table(),
                    null,
                    Severity.WARNING,
                    "problem.annex.line-not-understood",
                    List.of(ListChecks.shortened(line.first())),
                    "line-not-read:" + index));
        }
        remarks.addAll(UnreadColumns.of(byLine.values(), known));
        remarks.addAll(LineMarkChecks.of(
                table,
                byLine.keySet(),
                (line, column) -> {
                    var row = byLine.get(line);
                    return row == null
                            || (column < row.headings().size()
                                    && !row.headings().get(column).isEmpty());
                },
                line -> Objects.requireNonNull(byLine.get(line)).name(),
                line -> Objects.requireNonNull(byLine.get(line)).written(),
                meanings));
        return remarks;
    }
}
