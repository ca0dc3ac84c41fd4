package vn.vinhdanh.core.annex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Reads the sentences around a list: number, date and authority of the decision, the award and year in the title, the totals. */
final class TitleWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern NUMBER =
            Pattern.compile("(?:số|so)\\s*:?\\s*([0-9]{1,6})\\s*/\\s*(?:([0-9]{4})\\s*/\\s*)?(QĐ[\\p{L}0-9-]*)", FLAGS);
    private static final Pattern DATE = Pattern.compile(
            "ngày\\s+([0-9]{1,2})\\s*(?:tháng|/|-|\\.)\\s*([0-9]{1,2})\\s*(?:năm|/|-|\\.)\\s*([0-9]{4})", FLAGS);
    private static final Pattern AUTHORITY = Pattern.compile(
            "\\bcủa\\s+((?:Chủ tịch|Thủ tướng|Bộ trưởng|Giám đốc|Trưởng|Tổng|Hội đồng|UBND|Ủy ban|Uỷ ban"
                    + "|Hiệu trưởng|Thủ trưởng|Cục trưởng|Viện trưởng|Chánh)[^()]*?)\\s*(?:\\)|$|;|\\s-\\s)",
            FLAGS);
    private static final Pattern AWARD = Pattern.compile(
            "(?:tặng thưởng|được tặng|phong tặng|tặng|công nhận|đạt)\\s+(?:danh hiệu\\s+)?(?=(?:Bằng khen|Giấy khen|Cờ|Chiến sĩ"
                    + "|Lao động|Tập thể|Đơn vị|Huân chương|Huy chương|Kỷ niệm chương|Gia đình|Danh hiệu|Thôn|Xã|Nhà giáo|Thầy"
                    + " thuốc|Anh hùng|Bà mẹ))(.+)$",
            FLAGS);
    private static final Pattern PROVINCE = Pattern.compile("(?:^|\\s)((?:tỉnh|thành phố)\\s+.{2,30})$", FLAGS);

    private TitleWords() {}

    /**
     * @param above lines before the header, or the first lines when there is none
     * @param stated what the closing line of the list adds up to
     */
    static AnnexTitle read(List<FileLine> above, TotalWords stated) {
        String number = null;
        String symbol = null;
        LocalDate date = null;
        String authority = "";
        var title = new StringBuilder();
        String province = "";
        for (var line : above) {
            for (String cell : line.cells()) {
                var folded = VietnameseText.fold(cell);
                if (folded.isEmpty()) {
                    continue;
                }
                boolean aboutDecision =
                        folded.contains("quyet dinh") || NUMBER.matcher(cell).find();
                if (aboutDecision) {
                    var n = NUMBER.matcher(cell);
                    if (number == null && n.find()) {
                        number = n.group(1);
                        symbol = (n.group(2) == null ? "" : n.group(2) + "/")
                                + n.group(3).toUpperCase(Locale.ROOT);
                    }
                    if (date == null) {
                        date = date(cell);
                    }
                    var a = AUTHORITY.matcher(cell);
                    if (authority.isEmpty() && a.find()) {
                        authority = VietnameseText.normalise(a.group(1));
                    }
                } else if (folded.startsWith("danh sach")
                        || folded.startsWith("phu luc")
                        || (!title.isEmpty() && isCapitals(cell))) {
                    title.append(title.isEmpty() ? "" : " ").append(cell);
                } else {
                    var p = PROVINCE.matcher(cell);
                    if (province.isEmpty() && isCapitals(cell) && p.find()) {
                        province = inWords(p.group(1));
                    }
                }
            }
        }
        var whole = title.toString();
        var award = award(whole);
        return new AnnexTitle(
                number,
                symbol,
                date,
                withProvince(authority, province),
                AuthorityLevel.named(authority),
                whole,
                award,
                PeriodWords.in(whole).period(),
                oneKind(whole),
                stated.persons(),
                stated.collectives(),
                stated.households(),
                above.stream()
                        .flatMap(line -> line.cells().stream())
                        .anyMatch(cell -> VietnameseText.fold(cell).contains("du lieu minh hoa")));
    }

    private static boolean isCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase) && text.chars().anyMatch(Character::isUpperCase);
    }

    /** "TỈNH NINH BÌNH" as "tỉnh Ninh Bình". */
    private static String inWords(String capitals) {
        var out = new StringBuilder();
        for (String word : capitals.toLowerCase(Locale.ROOT).split(" ")) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(
                            word.equals("tỉnh") || (out.isEmpty() && word.equals("thành")) || word.equals("phố")
                                    ? word
                                    : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return out.toString();
    }

    private static String withProvince(String authority, String province) {
        var folded = VietnameseText.fold(authority);
        return !province.isEmpty()
                        && folded.endsWith(" tinh")
                        && province.toLowerCase(Locale.ROOT).startsWith("tỉnh ")
                ? authority.substring(0, authority.length() - 4).strip() + " " + province
                : authority;
    }

    static @Nullable LocalDate date(String text) {
        var d = DATE.matcher(text);
        if (!d.find()) {
            return null;
        }
        try {
            var day = LocalDate.of(
                    Integer.parseInt(d.group(3)), Integer.parseInt(d.group(2)), Integer.parseInt(d.group(1)));
            return day.getYear() < 1945 || day.getYear() > 2100 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The award that a sentence grants ("được tặng Bằng khen của …"), without its year and recipients; empty when none. */
    static String award(String sentence) {
        Matcher m = AWARD.matcher(sentence);
        if (!m.find()) {
            return "";
        }
        var award = PeriodWords.TAIL.matcher(m.group(1)).replaceFirst("");
        award = award.replaceFirst("(?iu)\\s+cho(?!\\p{L}).*$", "").replaceFirst("[\\s:;,.()]+$", "");
        return PeriodWords.TAIL.matcher(award).replaceFirst("").strip();
    }

    /** The kind of recipient that words name, or null when they name none or several. */
    static @Nullable RecipientKind oneKind(String text) {
        var words = " " + VietnameseText.fold(text) + " ";
        boolean collective = words.contains(" tap the ") && !words.contains(" tap the lao dong ");
        boolean person = words.contains(" ca nhan ");
        boolean household = words.contains(" ho gia dinh ");
        if ((collective ? 1 : 0) + (person ? 1 : 0) + (household ? 1 : 0) != 1) {
            return null;
        }
        return collective ? RecipientKind.COLLECTIVE : person ? RecipientKind.PERSON : RecipientKind.HOUSEHOLD;
    }

    /**
     * The kind of recipient that a cell of its own names, in words or in the codes of templates (CANHAN, TAPTHE, HOGIADINH, CN, TT, HGĐ);
     * null when it names none.
     */
    static @Nullable RecipientKind kindCell(String cell) {
        var words = VietnameseText.fold(cell);
        var code = words.replace(" ", "");
        switch (code) {
            case "cn", "canhan", "person", "individual" -> {
                return RecipientKind.PERSON;
            }
            case "tt", "tapthe", "donvi", "tochuc", "coquan", "doanhnghiep", "collective" -> {
                return RecipientKind.COLLECTIVE;
            }
            case "hgd", "ho", "giadinh", "hogd", "household" -> {
                return RecipientKind.HOUSEHOLD;
            }
            default -> {
                boolean person = code.contains("canhan");
                boolean collective = code.contains("tapthe") && !code.contains("tapthelaodong");
                boolean household = code.contains("hogiadinh");
                if ((person ? 1 : 0) + (collective ? 1 : 0) + (household ? 1 : 0) != 1) {
                    return null;
                }
                return person ? RecipientKind.PERSON : collective ? RecipientKind.COLLECTIVE : RecipientKind.HOUSEHOLD;
            }
        }
    }

    /** The kind of commendation (loại hình) that a cell names, or null. */
    static @Nullable CommendationKind commendation(String text) {
        var words = VietnameseText.fold(text);
        if (words.contains("cong trang") || words.contains("thuong xuyen")) {
            return CommendationKind.MERIT;
        }
        if (words.contains("dot xuat")) {
            return CommendationKind.SUDDEN;
        }
        if (words.contains("chuyen de") || words.contains("phong trao")) {
            return CommendationKind.CAMPAIGN;
        }
        if (words.contains("cong hien")) {
            return CommendationKind.CAREER;
        }
        if (words.contains("nien han")) {
            return CommendationKind.SERVICE_LENGTH;
        }
        if (words.contains("doi ngoai")) {
            return CommendationKind.FOREIGN;
        }
        if (words.contains("khang chien")) {
            return CommendationKind.RESISTANCE;
        }
        return null;
    }
}
