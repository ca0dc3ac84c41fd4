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
            "^[\\s(]*(?:(?:TM|KT|TL|TUQ|Q)\\s*[./]|(?:T/M|K/T|T/L|T/UQ)\\b[./]?)\\s*\\p{L}.*|^[\\s(]*(?:nơi nhận|lưu\\s*:|người lập|người"
                    + " tổng hợp|người kiểm tra|người đề nghị|ký tên|\\(?ký,|đã ký|\\(đã ký\\)|xác nhận|thủ trưởng (?:đơn"
                    + " vị|cơ quan)|đại diện(?! (?:hộ|gia đình)(?!\\p{L}))|ý kiến của|thay mặt|thừa lệnh|thừa ủy quyền).*",
            FLAGS);
    private static final Pattern POST = Pattern.compile(
            "^(?:q\\.\\s*|quyền\\s+|phó\\s+)*(?:chủ tịch|giám đốc|tổng giám đốc|hiệu trưởng|chánh văn phòng|chánh"
                    + " thanh tra|trưởng\\s+\\p{L}+|cục trưởng|chi cục trưởng|vụ trưởng|viện trưởng|bí thư|chủ nhiệm|kế"
                    + " toán trưởng|kế toán|bộ trưởng|thứ trưởng|thủ trưởng|tổ trưởng|đội trưởng|chuyên viên|chỉ huy trưởng|chính (?:ủy|uỷ)|chính trị viên"
                    + "|chánh án|thư ký|thủ quỹ|ủy viên|uỷ viên)\\b.{0,50}$|^người (?:duyệt|ký|báo cáo)$",
            FLAGS);
    /** Bodies that sign beside a post; alone they are honoured as well. */
    private static final Pattern BODY = Pattern.compile(
            "^(?:(?:ban chấp hành )?(?:công đoàn|công đoàn cơ sở|đoàn trường|đoàn thanh niên)|ban giám (?:đốc|hiệu)|ban chấp"
                    + " hành|hội đồng thi đua)$",
            FLAGS);

    /** Of those that sign, what can head nothing. */
    private static final Pattern SIGNED =
            Pattern.compile("^[\\s(]*(?:nơi nhận|lưu\\s*:|ký|đã ký|-)|ngày\\s.*tháng\\s", FLAGS);

    /** "Danh sách này", "Bảng trên": of the rows above, whatever stands below. */
    private static final Pattern OF_ABOVE = Pattern.compile("ấn định|\\b(?:này|trên)\\b", FLAGS);

    private static final Pattern LIST = Pattern.compile("^[\\s*(+-]*danh sách\\b", FLAGS);
    private static final Pattern STAR = Pattern.compile("^\\(?\\*+\\)?\\s*[:.]?\\s*");

    /** Where a line stands, asked only when its words leave open whether it closes what is above or heads what is below. */
    interface Place {

        /** Whether rows stand straight below, or below more lines that head them. */
        boolean isAboveRows();

        /**
         * Whether a header or a row stands straight below.
         *
         * @param units whether lines that name whose people follow may stand between
         */
        boolean isStraightAbove(boolean units);
    }

    private ClosingWords() {}

    /**
     * The role of a line that is nobody, by its words and its place; null when they do not tell, when it is somebody, and when it names an
     * award or a kind, or may, so that it heads the rows below it.
     *
     * @param texts what is written in the line, from the left; never empty
     * @param name what stands in the column of the names; empty when nothing does
     */
    static @Nullable LineRole role(List<String> texts, String name, Place place) {
        var role = role(texts);
        if (role == null) {
            return null;
        }
        var first = texts.getFirst();
        boolean starred = first.startsWith("*") || first.startsWith("(*");
        boolean capitals = name.chars().noneMatch(Character::isLowerCase);
        if (role != LineRole.SIGNATURE && !starred && !capitals && PersonWords.isName(name)) {
            return null; // Cộng Văn Hòa, Lưu Ý Nhi
        }
        if (texts.size() > 1) {
            boolean somebody = role != LineRole.SIGNATURE
                    && (starred || !name.equals(first))
                    && (PersonWords.isSomebody(name) || (first.equalsIgnoreCase("Tổng hợp") && isWords(name)));
            return somebody ? null : role;
        }
        return switch (role) {
            case TOTAL -> {
                boolean award = !GroupWords.of(first, false).award().isEmpty();
                boolean heads = !OF_ABOVE.matcher(first).find()
                        && (award || LIST.matcher(first).find())
                        && place.isStraightAbove(award);
                yield heads ? null : role;
            }
            case NOTE -> {
                if (!starred) {
                    yield role;
                }
                var text = STAR.matcher(first).replaceFirst("");
                boolean heads = GroupWords.of(text, false).isNobody();
                boolean bracketed = first.startsWith("(");
                boolean maybe = (heads || !bracketed) && !AwardWords.looksBack(text) && place.isAboveRows();
                yield (heads && !bracketed) || PersonWords.isSomebody(name) || maybe ? null : role;
            }
            case SIGNATURE -> {
                boolean award = POST.matcher(first).find()
                        && !GroupWords.of(first, false).award().isEmpty();
                boolean maybe = !SIGNED.matcher(first).find() && place.isAboveRows();
                yield award || maybe ? null : role;
            }
            default -> role;
        };
    }

    /** Whether a text is of letters alone, as names are and sums are not. */
    private static boolean isWords(String text) {
        return text.chars().anyMatch(Character::isLetter) && text.chars().noneMatch(Character::isDigit);
    }

    /**
     * The role of a line that is nobody by its words alone, or null when they do not tell.
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
        boolean signs =
                texts.stream().allMatch(t -> isSignature(t) || BODY.matcher(t).find());
        return signs && texts.stream().anyMatch(ClosingWords::isSignature) ? LineRole.SIGNATURE : null;
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
