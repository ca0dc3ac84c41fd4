package vn.vinhdanh.core.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexLine;
import vn.vinhdanh.core.annex.AnnexTable;
import vn.vinhdanh.core.shared.VietnameseText;

/** What the columns of the lists say that this room takes in; known by their words, whatever their order and accents. */
enum ListColumn {
    NAME("Họ và tên (hoặc Tên tập thể)"),
    UNIT("Đơn vị"),
    KIND("Loại đối tượng"),
    RATING("Mức độ hoàn thành nhiệm vụ"),
    MATERNITY("Nghỉ thai sản"),
    REASON("Nội dung");

    private static final int LOOK_AT = 60;

    private final String heading;

    ListColumn(String heading) {
        this.heading = heading;
    }

    /** How templates head it. */
    String heading() {
        return heading;
    }

    /** A table with its columns found. */
    record Found(List<AnnexLine> rows, Map<ListColumn, Integer> columns) {

        String cell(AnnexLine line, ListColumn column) {
            var at = columns.get(column);
            return at == null ? "" : line.cell(at);
        }
    }

    /**
     * The table and header line that name most of what is needed.
     *
     * @throws EvidenceProblem.ColumnMissing when no line names all that is needed
     */
    static Found find(List<AnnexTable> tables, List<ListColumn> needed) {
        Found best = null;
        for (AnnexTable table : tables) {
            for (int i = 0; i < Math.min(LOOK_AT, table.lines().size()); i++) {
                var columns = columns(table.lines().get(i));
                if (columns.keySet().containsAll(needed) && (best == null || columns.size() > best.columns.size())) {
                    best = new Found(table.lines().subList(i + 1, table.lines().size()), columns);
                }
            }
        }
        if (best == null) {
            throw new EvidenceProblem.ColumnMissing(
                    String.join(", ", needed.stream().map(ListColumn::heading).toList()));
        }
        return best;
    }

    private static Map<ListColumn, Integer> columns(AnnexLine line) {
        var columns = new EnumMap<ListColumn, Integer>(ListColumn.class);
        for (int i = 0; i < line.cells().size(); i++) {
            var column = line.cell(i).length() > 120 ? null : of(line.cell(i));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        return columns;
    }

    private static @Nullable ListColumn of(String header) {
        var words = VietnameseText.fold(header);
        if (words.contains("thai san")) {
            return MATERNITY;
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
        return null;
    }
}
