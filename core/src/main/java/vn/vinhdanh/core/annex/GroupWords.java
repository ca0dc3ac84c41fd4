package vn.vinhdanh.core.annex;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Knows what group lines say: "II. Danh hiệu Chiến sĩ thi đua cấp tỉnh", "A. Tập thể", "1. Sở Y tế". */
final class GroupWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ENUMERATION =
            Pattern.compile("^\\(?((?:[A-ZĐ]|[IVXLC]{1,7}|[0-9]{1,3}(?:\\.[0-9]{1,3})*|[a-zđ]))\\s*[.)/:–-]+\\s*"
                    + "|^(?:Mục|Phần|Nhóm)\\s+([IVXLC]{1,7}|[A-ZĐ]|[0-9]{1,2})(?!\\p{L})\\s*[.):–-]*\\s*|^[-+*•]\\s*");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^([IVX]{1,7})\\s+(?=\\p{Lu})");
    private static final Pattern KIND_LINE = Pattern.compile(
            "^(?:danh sach |cac |doi voi |ve |khen thuong |phan |nhom |khoi |doi tuong |gom |co |tong so |tong hop |[0-9]+"
                    + " )*(?:tap the|ca nhan|ho gia dinh)\\b");
    private static final Pattern KIND_ALONE = Pattern.compile(
            "^(?:danh sach |cac |doi voi |ve |khen thuong |phan |nhom |khoi |doi tuong |gom |co |tong so |tong hop |[0-9]+"
                    + " )*(?:tap the|ca nhan|ho gia dinh)(?: (?:gom|co|[0-9]+|tap the|ca nhan|ho|gia dinh|nguoi|nho|tieu bieu|xuat"
                    + " sac|dien hinh|duoc .*|duoc|khen|thuong|tang|de nghi|thuoc .*|trong .*|ngoai .*|nam .*|la .*|danh hieu"
                    + " .*|hinh thuc .*|bang khen.*|giay khen.*|co thi dua.*|co thanh tich .*|dat .*|cong nhan .*|cu the.*|sau.*))*$");
    private static final Pattern KIND_BESIDE = Pattern.compile(
            "(?:\\s+(?:cho|đối với)\\s+|\\s*[(:–-]\\s*)((?:các\\s+|[0-9]+\\s+)?(?:tập thể|cá nhân|hộ gia"
                    + " đình).{0,40})$",
            FLAGS);
    private static final Pattern UNIT =
            Pattern.compile("^(?:so|ban|ubnd|uy ban|phong|truong|cong ty|tong cong ty|huyen|xa|phuong|thi tran|thi"
                    + " xa|thanh pho|tinh|benh vien|trung tam|chi cuc|cuc|cong an|hoi|doan|lien doan|vien|toa an|bo chi"
                    + " huy|bo|tram|doi|khoa|to|dang uy|van phong|hop tac xa|ngan hang|kho bac|thon|to dan pho|bao"
                    + " hiem|bao|dai(?! dien)|nha may|xi nghiep|hat|chi nhanh|su doan|trung doan|tieu doan|lu doan|doanh nghiep|don"
                    + " vi|dac khu|chi bo|mat tran|thanh tra) \\S.*");
    private static final Pattern NEUTRAL = Pattern.compile(
            "^(?:khoi|cum|linh vuc|nganh|dia ban|doi voi|phan|muc|trong|ngoai|vung)\\b.*|^khen thuong (?:thuong"
                    + " xuyen|dot xuat|chuyen de|theo|doi ngoai|qua trinh|nien han|phong trao|tong ket|cong trang)\\b.*");

    private GroupWords() {}

    /**
     * What a group line says.
     *
     * @param kind of recipients, or null
     * @param award its wording; empty when it names none
     * @param unit whose people follow; empty when it names none
     * @param neutral whether it only orders the rows (a bloc, a field) and leaves everything as it was
     */
    record Said(@Nullable RecipientKind kind, String award, String unit, boolean neutral) {

        static final Said NOTHING = new Said(null, "", "", false);

        boolean isUnderstood() {
            return kind != null || !award.isEmpty() || !unit.isEmpty() || neutral;
        }

        /** Whether it names an award or a kind, which nobody's name does. */
        boolean isNobody() {
            return kind != null || !award.isEmpty();
        }
    }

    /** The enumeration before a text ("II", "1.2", "a"), or empty. */
    static String enumeration(String text) {
        var m = ENUMERATION.matcher(text);
        if (m.find()) {
            return m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : "";
        }
        var roman = LEADING_NUMBER.matcher(text);
        return roman.find() ? roman.group(1) : "";
    }

    private static String plain(String text) {
        var once = ENUMERATION.matcher(text).replaceFirst("");
        return LEADING_NUMBER.matcher(once).replaceFirst("").strip();
    }

    /**
     * What a group line says.
     *
     * @param isEnumerated whether a letter or a number stands before the text, in it or in a cell of its own
     */
    static Said of(String text, boolean isEnumerated) {
        var plain = plain(text);
        var surely = surely(plain, isEnumerated);
        if (surely.isUnderstood()) {
            return surely;
        }
        var folded = VietnameseText.fold(plain);
        var given = AwardWords.given(plain);
        if (!given.isEmpty()) {
            return new Said(kindBeside(plain), given, "", false);
        }
        boolean ofUnits = UNIT.matcher(folded).find()
                && folded.length() <= 120
                && !plain.toLowerCase(Locale.ROOT).startsWith("trưởng");
        boolean neutral = NEUTRAL.matcher(folded).find();
        if (AwardWords.mentions(plain)
                || ((ofUnits || (neutral && !folded.startsWith("khen thuong"))) && AwardWords.praises(plain))) {
            return new Said(null, unknown(plain), "", false); // an award, but which one people must say
        }
        if (ofUnits) {
            return new Said(null, "", plain.replaceFirst("\\s*[:(].*$", "").strip(), false);
        }
        return neutral ? new Said(null, "", "", true) : Said.NOTHING;
    }

    /**
     * What a numbered line says of which nothing but its name is listed, where most are recipients: a kind, or an award that it begins
     * with and that nobody bears as a title.
     */
    static Said ofNumbered(String text) {
        return surely(plain(text), false);
    }

    /**
     * What a line says whose first text begins with an award and goes on in another cell: "GIẤY KHEN|của Giám đốc Sở", "GIẤY KHEN|03
     * người"; nothing when it does not begin with one.
     */
    static Said over(String first, String last) {
        var plain = plain(first);
        if (!AwardWords.begins(plain)
                || (PersonWords.isName(plain) && plain.chars().anyMatch(Character::isLowerCase))) {
            return Said.NOTHING;
        }
        boolean goesOn = last.matches("(?iu)(?:của|cấp|hạng|cho|đối với)\\s.*") && !AwardWords.isBorne(plain);
        return surely(goesOn ? plain + " " + last : plain, false);
    }

    private static Said surely(String plain, boolean isEnumerated) {
        var folded = VietnameseText.fold(plain);
        if (KIND_LINE.matcher(folded).find()
                && folded.length() <= 160
                && !AwardWords.begins(plain)
                && (isEnumerated || KIND_ALONE.matcher(folded).find())) {
            var head = folded.replaceFirst("^(.*?(?:tap the|ca nhan|ho gia dinh)).*$", "$1");
            var both = folded.length() <= 60 ? TitleWords.oneKind(folded) : TitleWords.oneKind(head);
            var granted = AwardWords.granted(plain);
            if (granted.isEmpty()) {
                var rest = plain.replaceFirst("^[^:(–-]*[:(–-]\\s*", "");
                granted = rest.equals(plain) ? "" : AwardWords.leading(rest);
            }
            if (both != null || !granted.isEmpty()) {
                return new Said(both, granted, "", false);
            }
            return new Said(null, "", "", true); // several kinds at once
        }
        var award = AwardWords.leading(plain);
        return award.isEmpty() ? Said.NOTHING : new Said(kindBeside(plain), award, "", false);
    }

    /** The wording of a group line whose words are not known, without its enumeration. */
    static String unknown(String text) {
        return plain(text).replaceFirst("[\\s:;,.]+$", "");
    }

    /** The kind in a line that also names an award: what follows "cho", "đối với", or stands in brackets at its end. */
    private static @Nullable RecipientKind kindBeside(String plain) {
        var m = KIND_BESIDE.matcher(plain);
        return m.find() ? TitleWords.oneKind(m.group(1).toLowerCase(Locale.ROOT)) : null;
    }
}
