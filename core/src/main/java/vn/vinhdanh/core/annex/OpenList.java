package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.shared.RecipientKind;

/** One list of a table, from its header to the next one: where its columns stand and what its rows look like. */
final class OpenList {

    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,4}){0,3}[.)]?");

    private final List<RowPositions> sides;
    private final List<@Nullable RecipientKind> headings = new ArrayList<>();
    private final @Nullable FileLine header;
    private final int headedAt;
    private final int below;
    private final boolean ordinals;
    private final boolean wide;
    private final LineOrder order;

    /**
     * @param lines of the table
     * @param headedAt how many rows had been read when the header began
     */
    OpenList(List<FileLine> lines, ColumnMapping mapping, int headedAt) {
        this.sides = mapping.sides();
        this.headedAt = headedAt;
        this.header = mapping.headerLine() < 0 ? null : lines.get(mapping.headerLine());
        this.below = mapping.headerLine() + mapping.headerLines();
        for (var at : sides) {
            headings.add(HeaderWords.kindBelow(HeaderLines.heading(lines, mapping, at.name)));
        }
        boolean numbered = false;
        boolean many = false;
        for (int i = below; i < lines.size() && !HeaderLines.isHeader(lines.get(i)); i++) {
            for (var at : sides) {
                numbered |= NUMBERED.matcher(lines.get(i).cell(at.ordinal)).matches()
                        && !HeaderLines.isNumbering(lines.get(i), at.name);
                many |= !at.nameOf(lines.get(i)).isEmpty()
                        && at.filled(lines.get(i)).stream()
                                        .filter(c -> c != at.ordinal && at.mapped(c))
                                        .count()
                                >= 2;
            }
        }
        this.ordinals = numbered;
        this.wide = many;
        this.order = new LineOrder(lines, sides.stream().map(OpenList::side).toList(), ordinals);
    }

    static LineOrder.Side side(RowPositions at) {
        return new LineOrder.Side(at.from, at.to, at.ordinal, at.name);
    }

    /** The lists side by side. */
    List<RowPositions> sides() {
        return sides;
    }

    /** What the headings of names say of all below them, by side. */
    List<@Nullable RecipientKind> headings() {
        return headings;
    }

    int headedAt() {
        return headedAt;
    }

    /** The first line below the header. */
    int below() {
        return below;
    }

    /** Whether its rows are numbered. */
    boolean ordinals() {
        return ordinals;
    }

    /** Whether some row says more than a name. */
    boolean wide() {
        return wide;
    }

    LineOrder order() {
        return order;
    }

    boolean isNumbering(FileLine line) {
        return sides.stream().anyMatch(at -> HeaderLines.isNumbering(line, at.name));
    }

    boolean isHeaderAgain(FileLine line) {
        return header != null && line.cells().equals(header.cells());
    }

    /** "TT" is a serial number in a header and a collective in a column of kinds. */
    boolean startsWithKind(FileLine line) {
        return sides.stream().anyMatch(at -> at.kind >= 0 && line.cell(at.kind).equals(line.first()));
    }
}
