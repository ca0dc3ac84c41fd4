package vn.vinhdanh.core.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexColumn;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.annex.ListLines;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileTable;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** What the columns of the lists say that this room takes in; known by their words, whatever their order and accents. */
enum ListColumn {
    NAME("Họ và tên (hoặc Tên tập thể)"),
    UNIT("Đơn vị"),
    KIND("Loại đối tượng"),
    RATING("Mức độ hoàn thành nhiệm vụ"),
    MATERNITY("Nghỉ thai sản"),
    YEAR("Năm"),
    REASON("Nội dung");

    private static final Pattern SELF = Pattern.compile("\\btu (?:danh gia|xep loai|cham|nhan xet|nhan)\\b");
    /** What is rated otherwise than the work of a year: members of the Party and unions, pupils, parts of a year. */
    private static final Pattern OTHER_RATING = Pattern.compile(
            "\\b(?:dang|dang vien|dang bo|chi bo|doan vien|doan|cong doan|hoi vien|hoc luc|hanh kiem|hoc tap|ren luyen"
                    + "|suc khoe|gia dinh|thi dua|quy [0-9ivx]+|thang|dau nam|giua nam|hoc ky|ky [0-9i]+)\\b");

    private static final Pattern PROPOSED_RATING = Pattern.compile("\\b(?:de nghi|de xuat|du kien)\\b");
    private static final Pattern FINAL_RATING = Pattern.compile(
            "\\b(?:muc do hoan thanh|cuoi nam|ca nam|tham quyen|thu truong|phe duyet|duyet|quyet dinh|ket luan|chinh thuc)\\b");

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
    record Row(ListLines.Row row, Columns columns) {

        FileLine line() {
            return row.line();
        }

        String cell(ListColumn column) {
            var at = columns.first.get(column);
            return at == null ? "" : row.line().cell(at);
        }

        /** What the columns of ratings write that say it as surely as each other, without empty cells. */
        List<String> ratings() {
            return columns.ratings.stream()
                    .map(at -> row.line().cell(at))
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .toList();
        }

        /** The remark that the row names another year than the one that the list is taken in for; null when it does not. */
        @Nullable
        AnnexProblem ofOtherYear(int year) {
            var cell = cell(YEAR);
            return ListLines.namesOtherYears(cell, year)
                    ? row.remark(
                            columns.first.getOrDefault(YEAR, 0),
                            "row-year",
                            "row-year:" + cell,
                            row.name(),
                            cell,
                            String.valueOf(year))
                    : null;
        }

        /** The remark that what the row is about is only likely. */
        AnnexProblem likely(RecipientKind kind) {
            var key = kind == RecipientKind.COLLECTIVE ? "kind-likely-collective" : "kind-likely-person";
            return row.remark(columns.first.getOrDefault(NAME, 0), key, key, row.name());
        }

        /** The unit that the row writes, or the one whose people its group names where the list has no column of units. */
        String unit() {
            return columns.first.containsKey(UNIT) ? cell(UNIT) : row.unit();
        }
    }

    /**
     * Where the columns stand.
     *
     * @param ratings those of ratings that nothing parts, mostly one
     */
    record Columns(Map<ListColumn, Integer> first, List<Integer> ratings) {}

    /**
     * Reads the table that names most of what is needed.
     *
     * @param taken what the list is taken in for; other columns that hold something are asked about
     * @param year the year of the ratings; 0 for a list of something else
     * @throws EvidenceProblem.ColumnMissing when no line names all that is needed
     */
    static Found find(List<FileTable> tables, List<ListColumn> needed, Set<ListColumn> taken, int year) {
        var read = ListLines.read(tables, new ListLines.Headings() {
            @Override
            public int worth(List<String> headings) {
                var columns = columns(headings, year).first;
                return columns.keySet().containsAll(needed) ? columns.size() : 0;
            }

            @Override
            public int name(List<String> headings) {
                return columns(headings, year).first.getOrDefault(NAME, -1);
            }

            @Override
            public Set<Integer> read(List<String> headings) {
                var columns = columns(headings, year);
                columns.first.keySet().retainAll(taken);
                var read = new HashSet<>(columns.first.values());
                read.addAll(columns.ratings);
                return read;
            }

            @Override
            public boolean isLeftOut(String heading) {
                // what the room knows the words of stands here a second time, or in a list for something else
                return of(heading) == null && ListLines.isLeftUnread(heading);
            }
        });
        if (read == null) {
            throw new EvidenceProblem.ColumnMissing(String.join(
                    ", ",
                    needed.stream()
                            .map(c -> c == RATING ? c.heading + " năm " + year : c.heading)
                            .toList()));
        }
        Map<List<String>, Columns> known = new HashMap<>();
        return new Found(
                read,
                read.rows().stream()
                        .map(row -> new Row(row, known.computeIfAbsent(row.headings(), h -> columns(h, year))))
                        .toList());
    }

    private static Columns columns(List<String> headings, int year) {
        var columns = new EnumMap<ListColumn, Integer>(ListColumn.class);
        var ratings = new ArrayList<Integer>();
        int surest = 0;
        int units = -1;
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            var column = heading.isEmpty() || heading.length() > 120 ? null : of(heading);
            if (column == NAME && ListLines.namesUnits(heading)) {
                units = units < 0 ? i : units;
            } else if (column == RATING) {
                int sureness = sureness(heading, year);
                if (sureness > surest) {
                    ratings.clear();
                    surest = sureness;
                }
                if (sureness > 0 && sureness == surest) {
                    ratings.add(i);
                }
            } else if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        if (units >= 0) {
            // "Tên đơn vị" names recipients, or whose people they are where these have a column of their own
            columns.putIfAbsent(columns.containsKey(NAME) ? UNIT : NAME, units);
        }
        if (!ratings.isEmpty()) {
            columns.put(RATING, ratings.getFirst());
        }
        return new Columns(columns, List.copyOf(ratings));
    }

    /** How surely a heading is that of the ratings of a year; 0 when it is of something else or of another year. */
    private static int sureness(String heading, int year) {
        var words = VietnameseText.fold(heading);
        if (OTHER_RATING.matcher(words).find() || (year > 0 && ListLines.namesOtherYears(heading, year))) {
            return 0;
        }
        return (words.contains(String.valueOf(year)) ? 10 : 0)
                + (PROPOSED_RATING.matcher(words).find()
                        ? 1
                        : FINAL_RATING.matcher(words).find() ? 3 : 2);
    }

    private static boolean isYears(String header) {
        var column = ListLines.column(header);
        return column == AnnexColumn.PERIOD || column == AnnexColumn.SCHOOL_YEAR;
    }

    private static @Nullable ListColumn of(String header) {
        var words = VietnameseText.fold(header);
        if (words.contains("thai san")) {
            return MATERNITY;
        }
        if (SELF.matcher(words).find()) {
            return null; // what somebody says of themselves is no rating
        }
        if (words.startsWith("nam") && isYears(header)) {
            return YEAR;
        }
        if (words.contains("xep loai")
                || words.contains("muc do hoan thanh")
                || words.contains("ket qua danh gia")
                || words.startsWith("danh gia")) {
            return RATING;
        }
        if (words.contains("loai doi tuong")
                || words.matches("(?:ma )?(?:doi tuong|loai)")
                || ListLines.column(header) == AnnexColumn.RECIPIENT_KIND) {
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
            case PERIOD, SCHOOL_YEAR -> YEAR;
            default -> null;
        };
    }
}
