package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vinhdanh.core.annex.RecipientWords.Group;
import vn.vinhdanh.core.shared.RecipientKind;

/** Goes down the lines of a list: tells recipients from group lines and closing lines, and carries what groups say to their rows. */
final class RowWords {

    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,6}[.)]?");

    private RowWords() {}

    /** Rows of a list, the lines that are neither row nor group, and the indexes of lines among the rows that nothing was made of. */
    record Read(List<AnnexRow> rows, List<AnnexLine> below, List<Integer> unread) {}

    static Read read(List<AnnexLine> lines, ColumnMapping mapping, AnnexTitle title) {
        var rows = new ArrayList<AnnexRow>();
        var below = new ArrayList<AnnexLine>();
        var unknown = new ArrayList<Integer>();
        var at = new RowPositions(mapping);
        boolean ordinals = ordinals(lines, mapping, at);
        var header = mapping.headerLine() < 0 ? null : lines.get(mapping.headerLine());
        RecipientKind kind = title.kind();
        String groupAward = "";
        int groupPlace = 0;
        boolean kindFirst = false;
        boolean awardFirst = false;
        boolean closed = false;
        for (int i = mapping.headerLine() + mapping.headerLines(); i < lines.size(); i++) {
            var line = lines.get(i);
            if (header != null && isHeaderAgain(header, line)) {
                continue;
            }
            boolean numbered = NUMBERED.matcher(line.cell(at.ordinal)).matches();
            var name = RecipientWords.clean(line.cell(at.name));
            if (!name.isEmpty() && numbered && filledMapped(line, at) >= 2) {
                closed = false;
                rows.add(RecipientWords.row(i, line, at, new Group(kind, groupAward, groupPlace), title));
                continue;
            }
            var text = groupText(line, at);
            if (text.isEmpty()) {
                if (!name.isEmpty() && !closed) {
                    rows.add(RecipientWords.row(i, line, at, new Group(kind, groupAward, groupPlace), title));
                } else if (numbered && filledMapped(line, at) >= 3) {
                    // a numbered row without a name is a mistake to show, not a line to drop
                    rows.add(RecipientWords.row(i, line, at, new Group(kind, groupAward, groupPlace), title));
                } else {
                    below.add(line);
                    if (!closed) {
                        unknown.add(i);
                    }
                }
                continue;
            }
            if (GroupWords.isClosing(text)) {
                closed = true;
                below.add(line);
                continue;
            }
            if (closed) {
                below.add(line);
                continue;
            }
            var award = GroupWords.award(text);
            var group = award.isEmpty() ? GroupWords.kind(text) : GroupWords.kindBeside(text);
            if (!award.isEmpty()) {
                groupAward = award;
                groupPlace = line.number();
                awardFirst |= !kindFirst;
                if (group == null && awardFirst) {
                    kind = title.kind();
                }
            }
            if (group != null) {
                kind = group;
                kindFirst |= !awardFirst;
                if (award.isEmpty() && kindFirst) {
                    groupAward = "";
                }
            }
            if (award.isEmpty() && group == null) {
                if (!ordinals && !name.isEmpty()) {
                    rows.add(RecipientWords.row(i, line, at, new Group(kind, groupAward, groupPlace), title));
                } else {
                    unknown.add(i);
                }
            }
        }
        int last = rows.isEmpty() ? -1 : rows.getLast().line();
        unknown.removeIf(i -> i > last);
        return new Read(rows, below, unknown);
    }

    /** Whether this list numbers its rows, so that a line without a number is none. */
    private static boolean ordinals(List<AnnexLine> lines, ColumnMapping mapping, RowPositions at) {
        if (at.ordinal < 0) {
            return false;
        }
        for (int i = mapping.headerLine() + mapping.headerLines(); i < lines.size(); i++) {
            if (NUMBERED.matcher(lines.get(i).cell(at.ordinal)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeaderAgain(AnnexLine header, AnnexLine line) {
        return line.cells().equals(header.cells()) || HeaderWords.score(line) >= 3;
    }

    private static int filledMapped(AnnexLine line, RowPositions at) {
        int filled = 0;
        for (int c = 0; c < line.cells().size(); c++) {
            if (at.mapped(c) && !line.cell(c).isEmpty() && !CellText.isError(line.cell(c))) {
                filled++;
            }
        }
        return filled;
    }

    /** The one text of a line that holds nothing else (but a letter or Roman number before it); empty otherwise. */
    private static String groupText(AnnexLine line, RowPositions at) {
        String text = "";
        for (int c = 0; c < line.cells().size(); c++) {
            var cell = line.cell(c);
            if (cell.isEmpty() || CellText.isError(cell)) {
                continue;
            }
            if (c == at.ordinal && cell.length() <= 6 && !line.cell(at.name).isEmpty()) {
                continue;
            }
            if (!text.isEmpty()) {
                return "";
            }
            text = cell;
        }
        return text;
    }
}
