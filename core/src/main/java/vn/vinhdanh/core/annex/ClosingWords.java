package vn.vinhdanh.core.annex;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;

/** Knows the lines of a list that are nobody: sums, notes, and the block of place, date, posts and names at its end. */
final class ClosingWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern TOTAL = Pattern.compile(
            "^[\\s*(+-]*(?:tổng\\s*(?:cộng|số|hợp)\\b|tổng\\s*(?:[:=].*)?$|ấn định|(?:danh sách|bảng) (?:này|trên|gồm|có)\\b"
                    + "|cộng\\s*(?:[:=(\\d-].*)?$|cộng (?!đồng|hòa|hoà|tác|sản|hưởng|sự)\\S.*$|tong cong\\b|tong so\\b|cong\\s*:)",
            FLAGS);
    private static final Pattern OVERALL = Pattern.compile("^[\\s*(+-]*(?:tổng|ấn định|danh sách|bảng|tong)", FLAGS);
    private static final Pattern NOTE = Pattern.compile(
            "^[\\s*(]*(?:ghi chú|chú thích|chú ý|lưu ý|ghi chu)\\s*(?:[:.(-].*)?$|^\\(?\\*+\\)?\\s*[:.]?\\s*\\p{L}.*|^(?:ghi"
                    + " chú|chú thích|lưu ý)\\b.*",
            FLAGS);
    private static final Pattern PLACE_AND_DATE = Pattern.compile(
            "^(?:[^,]{0,60},)?\\s*ngày\\s*[0-9.…_ ]*\\s*tháng\\s*[0-9.…_ ]*\\s*năm\\s*[0-9.…_ ]*\\s*$", FLAGS);
    private static final Pattern SIGNS = Pattern.compile(
            "^[\\s(]*(?:TM|KT|TL|TUQ|T/M|K/T|T/L|Q)\\s*[./]\\s*\\p{L}.*|^[\\s(]*(?:nơi nhận|lưu\\s*:|người lập|người tổng hợp"
                    + "|người kiểm tra|người đề nghị|ký tên|\\(?ký,|đã ký|\\(đã ký\\)|xác nhận|thủ trưởng (?:đơn vị|cơ quan)"
                    + "|đại diện|ý kiến của|thay mặt|thừa lệnh|thừa ủy quyền).*",
            FLAGS);
    private static final Pattern POST =
            Pattern.compile("^(?:q |quyen |pho |truong )?(?:chu tich|pho chu tich|giam doc|tong"
                    + " giam doc|hieu truong|pho hieu truong|chanh van phong|truong phong|truong ban|truong khoa|cuc truong|chi cuc"
                    + " truong|vien truong|bi thu|chu nhiem|ke toan truong|ke toan|truong cong an|bo truong|thu truong|thu truong"
                    + " (?:don vi|co quan)|truong thon|to truong|can bo|chuyen vien|cong chuc|van phong|lanh dao|hoi dong)"
                    + "(?: (?:cong doan|ubnd|uy ban nhan dan|hdnd|so|phong|truong|xa|phuong|huyen|tinh|cong ty|don vi|co quan|hoi"
                    + " dong|thi dua|khen thuong)(?: .{0,40})?)?$");

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
        return texts.stream().allMatch(ClosingWords::isSignature) ? LineRole.SIGNATURE : null;
    }

    /** Whether a line that adds up speaks of the whole list and not of one group. */
    static boolean isOverall(String text) {
        return OVERALL.matcher(text).find();
    }

    private static boolean isSignature(String text) {
        return PLACE_AND_DATE.matcher(text).find()
                || SIGNS.matcher(text).find()
                || (text.length() <= 80
                        && POST.matcher(VietnameseText.fold(text)).find())
                || text.toLowerCase(Locale.ROOT).matches("^-\\s*(như|lưu|các|ubnd|sở|ban|vt).*[;.]$");
    }
}
