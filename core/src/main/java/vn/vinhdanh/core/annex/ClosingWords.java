package vn.vinhdanh.core.annex;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the lines of a list that are nobody: sums, notes, and the block of place, date, posts and names at its end. */
final class ClosingWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern TOTAL = Pattern.compile(
            "^[\\s*(+-]*(?:tổng\\s*(?:cộng|số|hợp)\\b|tổng\\s*(?:[:=].*)?$|ấn định|(?:danh sách|bảng)"
                    + " (?:này|trên|gồm|có|ấn định)\\b|cộng\\s*(?:[:=(\\d-].*)?$|cộng"
                    + " (?!đồng|hòa|hoà|tác|sản|hưởng|sự)\\S.*$|mang sang\\b|chuyển sang\\b|tong cong\\b|tong"
                    + " so\\b|cong\\s*:)",
            FLAGS);
    private static final Pattern OVERALL = Pattern.compile("^[\\s*(+-]*(?:tổng|ấn định|danh sách|bảng|tong)", FLAGS);
    private static final Pattern NOTE = Pattern.compile(
            "^[\\s*(]*(?:ghi chú|chú thích|chú ý|lưu ý|ghi"
                    + " chu)\\s*(?:[:.(-].*)?$|^\\(?\\*+\\)?\\s*[:.]?\\s*\\p{L}.*|^(?:ghi chú|chú thích|lưu"
                    + " ý)\\b.*|^trang\\s+[0-9]+(?:\\s*/\\s*[0-9]+)?$",
            FLAGS);
    /** The number of a page, alone in its line. */
    private static final Pattern PAGE = Pattern.compile(
            "^trang(?:\\s+số)?\\s*:?\\s*[0-9]+(?:\\s*(?:/|của|trên)\\s*(?:tổng số\\s*)?[0-9]+)?$|^[-–]\\s*[0-9]{1,3}\\s*[-–]$"
                    + "|^[0-9]{1,3}\\s*/\\s*[0-9]{1,3}$",
            FLAGS);

    private static final Pattern PLACE_AND_DATE = Pattern.compile(
            "^(?:[^,]{0,60},)?\\s*ngày\\s*[0-9.…_ ]*\\s*tháng\\s*[0-9.…_ ]*\\s*năm\\s*[0-9.…_ ]*\\s*$", FLAGS);
    private static final Pattern SIGNS = Pattern.compile(
            "^[\\s(]*(?:TM|KT|TL|TUQ|T/M|K/T|T/L|Q)\\s*[./]\\s*\\p{L}.*|^[\\s(]*(?:nơi nhận|lưu\\s*:|người lập|người"
                    + " tổng hợp|người kiểm tra|người đề nghị|ký tên|\\(?ký,|đã ký|\\(đã ký\\)|xác nhận|thủ trưởng (?:đơn"
                    + " vị|cơ quan)|đại diện|ý kiến của|thay mặt|thừa lệnh|thừa ủy quyền).*",
            FLAGS);
    private static final Pattern POST = Pattern.compile(
            "^(?:q\\.\\s*|quyền\\s+|phó\\s+)*(?:chủ tịch|giám đốc|tổng giám đốc|hiệu trưởng|chánh văn phòng|chánh"
                    + " thanh tra|trưởng\\s+\\p{L}+|cục trưởng|chi cục trưởng|vụ trưởng|viện trưởng|bí thư|chủ nhiệm|kế"
                    + " toán trưởng|kế toán|bộ trưởng|thứ trưởng|thủ trưởng|tổ trưởng|đội trưởng|chuyên viên)\\b.{0,50}$",
            FLAGS);

    private ClosingWords() {}

    /**
     * The role of a line that is nobody, or null when its words do not tell.
     *
     * @param texts what is written in the line, from the left; never empty
     */
    static @Nullable LineRole role(List<String> texts) {
        var first = texts.getFirst();
        if (TOTAL.matcher(first).find()) {
            return LineRole.TOTAL;
        }
        if (texts.size() <= 2 && NOTE.matcher(first).find()) {
            return LineRole.NOTE;
        }
        if (texts.size() == 1 && PAGE.matcher(first).find()) {
            return LineRole.NOTE;
        }
        return texts.stream().allMatch(ClosingWords::isSignature) ? LineRole.SIGNATURE : null;
    }

    /** Whether a line that adds up speaks of the whole list and not of one group. */
    static boolean isOverall(String text) {
        return OVERALL.matcher(text).find();
    }

    private static boolean isSignature(String text) {
        return PLACE_AND_DATE.matcher(text).find()
                || SIGNS.matcher(text).find()
                || POST.matcher(text).find()
                || text.toLowerCase(Locale.ROOT).matches("^-\\s*(như|lưu|các|ubnd|sở|ban|vt).*[;.]$");
    }
}
