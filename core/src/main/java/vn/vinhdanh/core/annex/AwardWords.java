package vn.vinhdanh.core.annex;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Knows the words by which lines of a list name awards: those that begin with one, those that say who gives one, those that praise ("Đơn
 * vị dẫn đầu"); and tells them from the names of people and places that bear a title ("Nhà giáo ưu tú Lý Hạc Vân").
 */
final class AwardWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String PLACE =
            "(?:thôn|bản|làng|buôn|ấp|xóm|tổ dân phố|khu dân cư|khu phố|xã|phường|cơ quan|đơn vị|doanh nghiệp|trường học)";
    /** Titles that stand before the name of who bears them. */
    private static final String BORNE = "Chiến (?:sĩ|sỹ) (?:thi đua|tiên tiến|quyết thắng)|CSTĐ\\p{L}*|Lao động"
            + " (?:tiên tiến|giỏi)|LĐTT|Tập thể lao động (?:xuất sắc|tiên tiến)|TTLĐ\\p{L}*|Đơn vị (?:quyết thắng|tiên"
            + " tiến)|Gia đình (?:văn hóa|văn hoá)|" + PLACE + "(?:, " + PLACE
            + ")* (?:đạt chuẩn )?(?:văn hóa|văn hoá)(?! và\\b)|Anh hùng (?:lao động|lực lượng vũ trang(?: nhân"
            + " dân)?)|Nhà giáo (?:nhân dân|ưu tú)|Thầy thuốc (?:nhân dân|ưu tú)|Nghệ (?:sĩ|sỹ|nhân) (?:nhân dân|ưu tú)";

    private static final Pattern BEGINS = Pattern.compile(
            "^(?:Bằng khen|Giấy khen|Thư khen|Cờ thi đua|Cờ của|Cờ đơn vị|Huân chương|Huy chương|Huy hiệu|Kỷ niệm"
                    + " chương|Kỉ niệm chương|Danh hiệu|Thôn, |Xã, phường|Giải thưởng|Hình thức|Tặng|Công"
                    + " nhận|BK\\b|GK\\b|Bằng của|" + BORNE + ")",
            FLAGS);
    private static final Pattern TITLE = Pattern.compile("^(?:" + BORNE + ")(?!\\p{L})[\\s:–-]*", FLAGS);
    /** What may follow a title and still be the title: "Chiến sĩ thi đua cơ sở", "Lao động tiên tiến năm 2025". */
    private static final Set<String> GOES_ON = Set.of(
            ("cấp cơ toàn quốc tỉnh huyện xã năm giai hạng lần thứ của cho đối trong và được đạt tiêu xuất nhân thời liên "
                            + "ngành bộ gia học quân khối các những tại theo gồm tập cá hộ là danh loại nhiều từ đến đầu cuối cs tq "
                            + "xs tt lĩnh")
                    .split(" "));

    private static final Pattern GIVER = Pattern.compile(
            "^(?:(?:kính\\s+)?(?:đề nghị|trình)\\s+|do\\s+|được\\s+)?((?:(?:phó\\s+)?chủ tịch|(?:phó\\s+)?thủ tướng"
                    + "|(?:thứ |bộ )trưởng|(?:tổng |phó )?giám đốc|(?:phó )?hiệu trưởng|(?:tổng |chi )?cục trưởng|viện trưởng"
                    + "|chánh\\s+\\p{L}+|trưởng\\s+\\p{L}+|thủ trưởng|chủ nhiệm|bí thư|tư lệnh|chính ủy|chỉ huy trưởng|hội"
                    + " đồng|ban|ủy ban|uỷ ban|ubnd|sở|bộ|chính phủ|nhà nước|liên đoàn|hội|tỉnh ủy|đảng ủy|công an|trung"
                    + " ương|quốc hội|trường|huyện|xã|phường|công ty)\\b[^,;:()]{0,80}?)\\s+(?:đã\\s+|quyết định\\s+|ký\\s+|xét"
                    + "\\s+)*(tặng thưởng|khen tặng|phong tặng|truy tặng|trao tặng|trao|tặng|cấp|công nhận|khen thưởng|khen)\\b",
            FLAGS);
    /** "Ban Thi đua - Khen thưởng" gives nothing. */
    private static final Pattern OF_EMULATION = Pattern.compile("(?:thi đua\\s*(?:[-–,]|và)?|[-–])$", FLAGS);

    private static final Pattern NOTHING_MORE = Pattern.compile("\\s*(?:[:.]|cho\\b.*|năm\\b.*)?\\s*", FLAGS);
    private static final Pattern PASSIVE = Pattern.compile("(?<!\\p{L})được\\s", FLAGS);
    private static final Pattern PROPER = Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{Ll}");
    private static final Pattern NO_GIVER = Pattern.compile("^(?:Bằng khen|Giấy khen|Thư khen|Cờ thi đua)$", FLAGS);
    private static final Pattern ANYWHERE = Pattern.compile(
            "(?<!\\p{L})(?:bằng khen|giấy khen|thư khen|cờ thi đua|huân chương|huy chương|huy hiệu|kỷ niệm chương|kỉ"
                    + " niệm chương|danh hiệu|chiến (?:sĩ|sỹ) thi đua|lao động tiên tiến|tập thể lao động (?:xuất sắc|tiên"
                    + " tiến))(?!\\p{L})",
            FLAGS);
    private static final Pattern LOOKS_BACK = Pattern.compile(
            "^[\\s(]*(?:đã|căn cứ|theo|kèm theo|về việc|v/v|quyết định)\\b|\\b(?:đã được|đã tặng|đã nhận|trên đây|nêu"
                    + " trên|nói trên)\\b|trước đó",
            FLAGS);

    private static final Pattern CONTEST =
            Pattern.compile("^(?:hoi|cuoc|giai) (?:thi|thao|dien|giang|dau)\\b(?! dua).*");
    private static final Pattern PRAISE = Pattern.compile(
            "(?<!\\p{L})(?:dẫn đầu|tiêu biểu|xuất sắc|trong sạch|vững mạnh|giỏi|kiểu mẫu|điển hình|đạt chuẩn|đạt giải"
                    + "|phong trào thi đua|hoàn thành (?:tốt|xuất sắc))(?!\\p{L})",
            FLAGS);
    /** Praise that is as often a proper name: Xã Quyết Thắng, Hợp tác xã Tiên Tiến. */
    private static final Pattern SMALL_PRAISE = Pattern.compile(
            "(?<!\\p{L})(?:tiên tiến|quyết thắng|hạnh phúc|thân thiện|an toàn|sáng tạo|nông thôn mới)(?!\\p{L})");

    private AwardWords() {}

    /**
     * The wording of the award that a line begins with; empty when it begins with none, or with one that is the title of who is named.
     *
     * @param plain the text without its enumeration
     */
    static String leading(String plain) {
        if (!begins(plain) || isBorne(plain)) {
            return "";
        }
        var granted = TitleWords.award(plain);
        if (!granted.isEmpty()) {
            return granted;
        }
        return plain.replaceFirst(
                        "(?iu)^(?:danh hiệu|hình thức(?: khen thưởng)?|tặng(?: thưởng)?|công"
                                + " nhận)\\s*:?\\s*(?=\\S+\\s)",
                        "")
                .replaceFirst("(?iu)\\s+(?:cho|đối với)\\s+.*$", "")
                .replaceFirst("\\s*[:(].*$", "")
                .replaceFirst("(?iu)\\s+[–-]\\s+(?:các\\s+)?(?:tập thể|cá nhân|hộ gia đình).*$", "")
                .strip();
    }

    /** Whether a text begins with the words of an award, be it given or borne. */
    static boolean begins(String plain) {
        return BEGINS.matcher(plain).find();
    }

    /** Whether a text is a title and the name of who bears it: "Anh hùng Lao động Lý Hạc Vân", "Thôn văn hóa Bãi Sậy". */
    static boolean isBorne(String plain) {
        var title = TITLE.matcher(plain);
        if (!title.find()) {
            return false;
        }
        var rest = plain.substring(title.end()).strip();
        if (rest.isEmpty() || !Character.isLetter(rest.charAt(0))) {
            return false;
        }
        if (PersonWords.isName(WrittenName.of(rest).name()) || endsInAName(rest)) {
            return true;
        }
        var next = rest.split("\\s+", 2)[0].replaceFirst("\\P{L}+$", "").toLowerCase(Locale.ROOT);
        return Character.isUpperCase(rest.charAt(0))
                ? !GOES_ON.contains(next)
                : rest.matches("(?iu)(?:hộ )?(?:ông|bà|anh|chị)\\s+\\p{Lu}.*");
    }

    private static boolean endsInAName(String rest) {
        var words = rest.split("\\s+");
        for (int i = Math.max(1, words.length - 4); i <= words.length - 3; i++) {
            if (!words[i - 1].equalsIgnoreCase("của")
                    && PersonWords.isName(String.join(" ", List.of(words).subList(i, words.length)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The award of a line that says who gives it: "Giám đốc Sở Y tế tặng Giấy khen cho:" as "Giấy khen của Giám đốc Sở Y tế"; empty when
     * it does not.
     */
    static String given(String plain) {
        var giver = GIVER.matcher(plain);
        if (!giver.find() || looksBack(plain)) {
            return "";
        }
        var award = TitleWords.award(plain);
        if (award.isEmpty()
                && giver.group(2).toLowerCase(Locale.ROOT).contains("khen")
                && !OF_EMULATION.matcher(giver.group(1)).find()
                && NOTHING_MORE.matcher(plain.substring(giver.end())).matches()) {
            return GroupWords.unknown(plain); // somebody gives something: what it is, people must say
        }
        return withGiver(award, giver.group(1));
    }

    /** The award that a line about recipients grants: "Cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen"; empty when it grants none. */
    static String granted(String plain) {
        var award = TitleWords.award(plain);
        var passive = PASSIVE.matcher(plain);
        if (award.isEmpty() || !passive.find()) {
            return award;
        }
        var giver = GIVER.matcher(plain.substring(passive.end()));
        return giver.find() ? withGiver(award, giver.group(1)) : award;
    }

    private static String withGiver(String award, String giver) {
        return NO_GIVER.matcher(award).find() ? award + " của " + giver : award;
    }

    /** Whether a line names an award somewhere, so that it heads one whatever else it says; not of one that somebody has already. */
    static boolean mentions(String plain) {
        return !plain.isEmpty()
                && !Character.isLowerCase(plain.charAt(0))
                && plain.charAt(0) != '('
                && ANYWHERE.matcher(plain).find()
                && !looksBack(plain)
                && !isBorne(plain);
    }

    /** Whether a line tells of those above it, or of what was given before. */
    static boolean looksBack(String plain) {
        return LOOKS_BACK.matcher(plain).find();
    }

    /**
     * Whether words that begin as a sort of office or of event are praise and no proper name: "Đơn vị dẫn đầu phong trào thi đua", "DOANH
     * NGHIỆP TIÊU BIỂU", "Hội thi tay nghề"; "Trường Mầm non Hạnh Phúc" is a school.
     */
    static boolean praises(String plain) {
        if (CONTEST.matcher(VietnameseText.fold(plain)).matches()) {
            return true;
        }
        boolean capitals = plain.chars().noneMatch(Character::isLowerCase);
        var praise = PRAISE.matcher(plain);
        if (!praise.find()) {
            praise = SMALL_PRAISE.matcher(plain);
            if (!praise.find()) {
                return false;
            }
        }
        if (capitals) {
            return true;
        }
        // a proper name behind the praise, or made of it, is somebody's
        boolean proper = Arrays.stream(praise.group().split(" ")).allMatch(w -> Character.isUpperCase(w.charAt(0)));
        return !proper && !PROPER.matcher(plain.substring(praise.end())).find();
    }
}
