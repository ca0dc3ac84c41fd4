package vn.vinhdanh.reporting.genuine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What stands otherwise in one of two texts.
 *
 * @param kind what happened to it
 * @param row what the row is called: criterion, award, name
 * @param column heading of the column; empty for a whole row
 * @param before as it was given out; empty for a row that is new
 * @param after as it stands in the file, or now; empty for a row that is missing
 */
record Difference(Kind kind, String row, String column, String before, String after) {

    /** What happened. */
    enum Kind {
        /** Another text or number in a cell. */
        CELL,
        /** A row that is not there any more. */
        MISSING,
        /** A row that was not there. */
        NEW
    }

    /**
     * All differences of two sequences of lines, row by row. Rows are found by what they are called, wherever they stand.
     *
     * @param before as given out
     * @param after as it stands
     * @param shape what the lines are
     * @param heads headings of the columns; none for lines of which there is nothing to say but their texts
     */
    static List<Difference> of(List<List<String>> before, List<List<String>> after, Shape shape, List<String> heads) {
        var found = new ArrayList<Difference>();
        var old = byName(before, shape.key);
        var rows = byName(after, shape.key);
        old.forEach((name, line) -> {
            var other = rows.get(name);
            if (other == null) {
                found.add(new Difference(Kind.MISSING, shape.called(line), "", shape.shown(line), ""));
                return;
            }
            for (int i = 0; i < Math.max(line.size(), other.size()); i++) {
                var was = field(line, i);
                var is = field(other, i);
                if (i != shape.skipped && !was.equals(is)) {
                    found.add(new Difference(Kind.CELL, shape.called(line), field(heads, i), was, is));
                }
            }
        });
        rows.forEach((name, line) -> {
            if (!old.containsKey(name)) {
                found.add(new Difference(Kind.NEW, shape.called(line), "", "", shape.shown(line)));
            }
        });
        return List.copyOf(found);
    }

    /** Rows of one name are told apart by their order. */
    private static LinkedHashMap<String, List<String>> byName(List<List<String>> lines, int key) {
        var rows = new LinkedHashMap<String, List<String>>();
        var seen = new HashMap<String, Integer>();
        for (List<String> line : lines) {
            var name = field(line, key);
            rows.put(name + "\t" + seen.merge(name, 1, Integer::sum), line);
        }
        return rows;
    }

    static String field(List<String> line, int at) {
        return at < line.size() ? line.get(at) : "";
    }
}
