package vn.vinhdanh.core.annex;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Knows what group lines ("II. Danh hiệu Chiến sĩ thi đua cấp tỉnh") and closing lines of a list say. */
final class GroupWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ENUMERATION =
            Pattern.compile("^(?:[A-ZĐ]|[IVXLC]{1,7}|[0-9]{1,3}(?:\\.[0-9]{1,3})*|[a-zđ])\\s*[.)/:-]\\s*|^[-+*•]\\s*");
    private static final Pattern AWARD_WORDS = Pattern.compile(
            "^(?:Bằng khen|Giấy khen|Cờ thi đua|Cờ của|Chiến sĩ|Chiến sỹ|CSTĐ|Lao động tiên tiến|LĐTT|Tập thể lao động|TTLĐ"
                    + "|Đơn vị (?:quyết thắng|tiên tiến)|Huân chương|Huy chương|Kỷ niệm chương|Kỉ niệm chương|Danh hiệu|Gia"
                    + " đình văn hóa|Gia đình văn hoá|Thôn|Tổ dân phố|Xã, phường|Anh hùng|Nhà giáo|Thầy thuốc|Nghệ sĩ|Nghệ"
                    + " nhân|Giải thưởng|Hình thức|Tặng|Công nhận|BK |GK )",
            FLAGS);

    private GroupWords() {}

    static boolean isClosing(String text) {
        var words = VietnameseText.fold(text);
        return words.startsWith("an dinh")
                || words.startsWith("tong cong")
                || words.startsWith("tong so")
                || words.startsWith("danh sach nay")
                || words.startsWith("danh sach gom")
                || words.startsWith("danh sach co")
                || words.startsWith("nguoi lap")
                || words.startsWith("noi nhan")
                || words.startsWith("ghi chu")
                || words.matches("cong( .*)?")
                || words.startsWith("tm uy ban")
                || words.startsWith("kt chu tich")
                || words.startsWith("chu tich ");
    }

    private static String plain(String text) {
        return ENUMERATION.matcher(text).replaceFirst("").strip();
    }

    /** The award that a group line names, or empty. */
    static String award(String text) {
        var plain = plain(text);
        if (!AWARD_WORDS.matcher(plain).find()) {
            return "";
        }
        var granted = TitleWords.award(plain);
        if (!granted.isEmpty()) {
            return granted;
        }
        return plain.replaceFirst(
                        "(?iu)^(?:danh hiệu|hình thức(?: khen thưởng)?|tặng(?: thưởng)?|công nhận)\\s*:?\\s*", "")
                .replaceFirst("(?iu)\\s+cho\\s+.*$", "")
                .replaceFirst("\\s*[:(].*$", "")
                .strip();
    }

    static @Nullable RecipientKind kind(String text) {
        var words = VietnameseText.fold(plain(text));
        return words.length() > 60 ? null : TitleWords.oneKind(words);
    }

    /** The kind in a line that also names an award: only what follows "cho" tells whom. */
    static @Nullable RecipientKind kindBeside(String text) {
        int at = text.toLowerCase(Locale.ROOT).lastIndexOf(" cho ");
        return at < 0 ? null : TitleWords.oneKind(text.substring(at));
    }
}
