package vn.vinhdanh.core.evidence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexLine;
import vn.vinhdanh.core.annex.AnnexTable;
import vn.vinhdanh.core.annex.ListLines;
import vn.vinhdanh.core.shared.VietnameseText;

/** What the columns of the lists say that this room takes in; known by their words, whatever their order and accents. */
enum ListColumn {
    NAME("Họ và tên (hoặc Tên tập thể)"),
    UNIT("Đơn vị"),
    KIND("Loại đối tượng"),
    RATING("Mức độ hoàn thành nhiệm vụ"),
    MATERNITY("Nghỉ thai sản"),
    REASON("Nội dung");

    private static final Pattern SELF = Pattern.compile("\\btu (?:danh gia|xep loai|cham|nhan xet|nhan)\\b");

    private final String heading;

    ListColumn(String heading) {
        this.heading = heading;
    }

    /** How templates head it. */
    String heading() {
        return heading;
    }

    /**
     * A list read to its end.
     *
     * @param read its lines, each with a role
     * @param rows what is said of somebody
     */
    record Found(ListLines read, List<Row> rows) {}

    /** A line with its columns. */
    record Row(ListLines.Row row, Map<ListColumn, Integer> columns) {

        AnnexLine line() {
            return row.line();
        }

        String cell(ListColumn column) {
            var at = columns.get(column);
            return at == null ? "" : row.line().cell(at);
        }

        /** The unit that the row writes, or the one whose people its group names where the list has no column of units. */
        String unit() {
            return columns.containsKey(UNIT) ? cell(UNIT) : row.unit();
        }
    }

    /**
     * Reads the table that names most of what is needed.
     *
     * @param taken what the list is taken in for; other columns that hold something are asked about
     * @throws EvidenceProblem.ColumnMissing when no line names all that is needed
     */
    static Found find(List<AnnexTable> tables, List<ListColumn> needed, Set<ListColumn> taken) {
        var read = ListLines.read(tables, new ListLines.Headings() {
            @Override
            public int worth(List<String> headings) {
                var columns = columns(headings);
                return columns.keySet().containsAll(needed) ? columns.size() : 0;
            }

            @Override
            public int name(List<String> headings) {
                return columns(headings).getOrDefault(NAME, -1);
            }

            @Override
            public Set<Integer> read(List<String> headings) {
                var columns = columns(headings);
                columns.keySet().retainAll(taken);
                return Set.copyOf(columns.values());
            }

            @Override
            public boolean isLeftOut(String heading) {
                // what the room knows the words of stands here a second time, or in a list for something else
                return of(heading) == null && ListLines.isLeftUnread(heading);
            }
        });
        if (read == null) {
            throw new EvidenceProblem.ColumnMissing(
                    String.join(", ", needed.stream().map(ListColumn::heading).toList()));
        }
        Map<List<String>, Map<ListColumn, Integer>> known = new HashMap<>();
        return new Found(
                read,
                read.rows().stream()
                        .map(row -> new Row(row, known.computeIfAbsent(row.headings(), ListColumn::columns)))
                        .toList());
    }

    private static Map<ListColumn, Integer> columns(List<String> headings) {
        var columns = new EnumMap<ListColumn, Integer>(ListColumn.class);
        int units = -1;
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            var column = heading.isEmpty() || heading.length() > 120 ? null : of(heading);
            if (column == NAME && ListLines.namesUnits(heading)) {
                units = units < 0 ? i : units;
            } else if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        if (units >= 0) {
            // "Tên đơn vị" names recipients, or whose people they are where these have a column of their own
            columns.putIfAbsent(columns.containsKey(NAME) ? UNIT : NAME, units);
        }
        return columns;
    }

    private static @Nullable ListColumn of(String header) {
        var words = VietnameseText.fold(header);
        if (words.contains("thai san")) {
            return MATERNITY;
        }
        if (SELF.matcher(words).find()) {
            return null; // what somebody says of themselves is no rating
        }
        if (words.contains("xep loai")
                || words.contains("muc do hoan thanh")
                || words.contains("ket qua danh gia")
                || words.startsWith("danh gia")) {
            return RATING;
        }
        if (words.contains("loai doi tuong") || words.equals("doi tuong") || words.equals("loai")) {
            return KIND;
        }
        if (words.contains("vi pham")
                || words.contains("noi dung")
                || words.contains("ly do")
                || words.contains("vu viec")
                || words.contains("hanh vi")) {
            return REASON;
        }
        if (words.contains("ho va ten")
                || words.contains("ho ten")
                || words.startsWith("ten ")
                || words.equals("ten")
                || words.equals("ca nhan")
                || words.equals("tap the")
                || words.startsWith("ca nhan tap the")
                || words.startsWith("tap the ca nhan")
                || words.startsWith("to chuc ca nhan")) {
            return NAME;
        }
        if (words.contains("don vi")
                || words.contains("co quan")
                || words.contains("noi cong tac")
                || words.contains("dia chi")
                || words.contains("noi lam viec")) {
            return UNIT;
        }
        return switch (ListLines.column(header)) {
            case NAME -> NAME;
            case UNIT -> UNIT;
            default -> null;
        };
    }
}
