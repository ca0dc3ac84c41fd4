package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.GroupWords.Said;
import vn.vinhdanh.core.annex.RecipientWords.Group;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * The group lines that are open above a row, outermost first: kinds inside an award, awards inside a kind, units inside both. A line
 * enumerated like one that is open closes that one and everything inside it, so nothing of it is inherited any more.
 */
final class GroupLevels {

    private final List<Level> open = new ArrayList<>();

    private record Level(String style, Said said, int place, int rows) {}

    /**
     * Opens a group.
     *
     * @param enumeration "II", "A", "1.2"; empty when there is none
     * @param place row number of the line
     * @param rows how many rows were read before it
     */
    void open(String enumeration, Said said, int place, int rows) {
        var style = style(enumeration, said);
        boolean isFirst = enumeration.matches("I|A|a|1|1\\.1");
        for (int i = 0; i < open.size(); i++) {
            var level = open.get(i);
            // "1." straight below "1." is inside it
            boolean isInside = isFirst && level.rows == rows && i == open.size() - 1 && !enumeration.isEmpty();
            if (level.style.equals(style) && !isInside) {
                open.subList(i, open.size()).clear();
                break;
            }
        }
        open.add(new Level(style, said, place, rows));
    }

    /** Whether no group line stands above. */
    boolean isEmpty() {
        return open.isEmpty();
    }

    /** How many rows had been read when each of the open groups began. */
    List<Integer> starts() {
        return open.stream().map(Level::rows).toList();
    }

    /** The kind that group lines name which were opened when at least so many rows had been read; null when they name none. */
    @Nullable
    RecipientKind kindSince(int rows) {
        RecipientKind kind = null;
        for (var level : open) {
            if (level.rows >= rows && level.said.kind() != null) {
                kind = level.said.kind();
            }
        }
        return kind;
    }

    /** @param titleKind the kind that the title of the list names for all */
    Group now(@Nullable RecipientKind titleKind) {
        var kind = titleKind;
        var award = "";
        int place = 0;
        var unit = "";
        for (var level : open) {
            if (level.said.kind() != null) {
                kind = level.said.kind();
            }
            if (!level.said.award().isEmpty()) {
                award = level.said.award();
                place = level.place;
            }
            if (!level.said.unit().isEmpty()) {
                unit = level.said.unit();
            }
        }
        return new Group(kind, award, place, unit);
    }

    /** Lines without an enumeration are of one level with those that say the same kind of thing. */
    private static String style(String enumeration, Said said) {
        if (enumeration.isEmpty()) {
            return !said.award().isEmpty()
                    ? "award"
                    : said.kind() != null ? "kind" : !said.unit().isEmpty() ? "unit" : "other";
        }
        if (enumeration.matches("[IVX]+")) {
            return "roman";
        }
        if (enumeration.matches("[0-9.]+")) {
            return "number" + enumeration.chars().filter(c -> c == '.').count();
        }
        return Character.isUpperCase(enumeration.charAt(0)) ? "capital" : "letter";
    }
}
