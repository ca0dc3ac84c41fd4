package vn.vinhdanh.core.annex;

import java.util.regex.Pattern;

/**
 * A name as lists write it, parted from what is said before it and from a footnote mark after it.
 *
 * @param salutation forms of address, ranks, degrees and titles of honour before the name, as written; empty when there are none
 * @param name the name itself
 * @param footnote mark after the name, such as {@code (1)} or {@code *}, or a star before it; empty when there is none
 */
public record WrittenName(String salutation, String name, String footnote) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What parts a title from what follows: a sign, white space, or both; a full stop is enough. */
    private static final String PARTED = "(?:\\s*[.,:;/&()–-]+\\s*|\\s+)";

    private static final String SPECIALIST =
            "(?:CK|chuyên khoa)\\s*(?:cấp\\s*)?(?:I{1,2}|[12])|BS\\s*CK\\s*(?:I{1,2}|[12])|DS\\s*CK\\s*(?:I{1,2}|[12])";

    /** Words that can be nothing but a title. */
    private static final Pattern TITLE = Pattern.compile(
            "(?:ông\\s*[/,(&]\\s*bà|bà\\s*[/,(&]\\s*ông|ông bà"
                    + "|(?:các\\s+)?đồng chí|đ/c|đ\\.c|đc|đ\\s*/\\s*chí"
                    + "|(?:bà\\s+)?mẹ (?:VNAH|Việt Nam anh hùng)|BMVNAH|MVNAH"
                    + "|(?:thiếu|trung|thượng|đại)\\s+(?:úy|uý|tá|tướng|sĩ|sỹ)|chuẩn (?:đô đốc|úy|uý)|phó đô đốc|đô đốc"
                    + "|(?:th|tr|đ|t)[./]\\s?(?:úy|uý|tá)|hạ sĩ|hạ sỹ|binh nhất|binh nhì|QNCN|CNVCQP|VCQP|CNQP|CNVQP"
                    + "|GS\\.?\\s?TSKH|GS|PGS|TSKH|TS|Th\\.?\\s?S|BS|" + SPECIALIST
                    + "|giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|bác sĩ|bác sỹ|dược sĩ|dược sỹ|kỹ sư|cử nhân|luật sư"
                    + "|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT|NNND|NNƯT|AHLĐ|AHLLVT(?:ND)?"
                    + "|(?:nhà giáo|nghệ sĩ|nghệ sỹ|nghệ nhân|thầy thuốc) (?:nhân dân|ưu tú)"
                    + "|anh hùng lao động|anh hùng lực lượng vũ trang(?: nhân dân)?"
                    + "|đại đức|thượng tọa|thượng toạ|hòa thượng|hoà thượng|ni sư|ni trưởng|sư cô|sư thầy|trưởng lão"
                    + "|linh mục|giám mục|mục sư|nữ tu)" + "(?!\\p{L})",
            FLAGS);

    /** Words that are a title only before a family name. */
    private static final Pattern MAYBE = Pattern.compile(
            "(?:ông|bà|anh|chị|em|cháu|cụ|cô giáo|thầy giáo|cô|thầy|mẹ|CN|KS|DS|YS|ĐD|KTV|LS|GV|HT|NV|CBCC|Lm|y sĩ|y sỹ|điều"
                    + " dưỡng|doanh nhân|nhà (?:báo|văn|thơ|giáo|khoa học|nông)|nghệ nhân|nghệ sĩ|nghệ sỹ|ca sĩ|ca sỹ|họa sĩ|hoạ sĩ"
                    + "|nhạc sĩ|nhạc sỹ|(?:cựu )?thanh niên xung phong|(?:nữ )?(?:thương|bệnh) binh|cựu chiến binh|CCB|TNXP"
                    + "|liệt sĩ|liệt sỹ|lương y|vận động viên|huấn luyện viên|VĐV|HLV|nông dân|công nhân)(?!\\p{L})",
            FLAGS);

    private static final Pattern MONK = Pattern.compile("(?:HT|TT|ĐĐ|NT|NS|SC)\\s*\\.\\s*(?=Thích\\s)", FLAGS);
    private static final Pattern GAP = Pattern.compile(PARTED);
    private static final Pattern STAR = Pattern.compile("^(?:\\(\\*{1,3}\\)|\\*{1,3})\\s*(?=\\p{L})");
    private static final Pattern FOOTNOTE = Pattern.compile(
            "\\s*([(\\[]\\s*[0-9*]{1,2}\\s*[)\\]]|\\*{1,3}|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}|[†‡])$");

    /** Parts a name; the words of Ông and Bà before a single word or a name of any family are taken for salutations. */
    public static WrittenName of(String written) {
        var name = written.strip();
        var mark = FOOTNOTE.matcher(name);
        String footnote = "";
        if (mark.find() && mark.start() > 0) {
            footnote = mark.group(1);
            name = name.substring(0, mark.start()).strip();
        }
        var star = STAR.matcher(name);
        if (star.find()) {
            footnote = footnote.isEmpty() ? star.group().strip() : footnote;
            name = name.substring(star.end());
        }
        int at = name.startsWith("(") ? 1 : 0;
        boolean any = false;
        for (int next; (next = afterTitle(name, at, any)) > at; ) {
            at = next;
            any = true;
        }
        if (!any || at >= name.length() || !Character.isLetter(name.charAt(at))) {
            return new WrittenName("", name, footnote);
        }
        var salutation = name.substring(0, at)
                .replaceAll("[():]", "")
                .replaceAll("[\\s,;/&–-]+$", "")
                .strip();
        return new WrittenName(salutation, name.substring(at).strip(), footnote);
    }

    /** Where the title that begins here ends, with the signs after it; the same place when none begins here. */
    private static int afterTitle(String name, int at, boolean titled) {
        var monk = MONK.matcher(name).region(at, name.length());
        if (monk.lookingAt()) {
            return monk.end();
        }
        var title = TITLE.matcher(name).region(at, name.length());
        if (title.lookingAt()) {
            return afterGap(name, title.end(), at);
        }
        var maybe = MAYBE.matcher(name).region(at, name.length());
        if (!maybe.lookingAt()) {
            return at;
        }
        int end = afterGap(name, maybe.end(), at);
        var rest = name.substring(end);
        var first = rest.split("[\\s.]", 2)[0];
        var word = maybe.group().toLowerCase(java.util.Locale.ROOT);
        boolean address = word.equals("ông") || word.equals("bà");
        boolean family = FamilyNames.isOne(first) || first.equalsIgnoreCase("Ông");
        if (address && !titled) {
            // Thị is a middle name: what stands before it is the family name Ông
            boolean own = word.equals("ông") && first.equalsIgnoreCase("Thị");
            return end == at || own || rest.isEmpty() ? at : end;
        }
        boolean further = TITLE.matcher(rest).lookingAt();
        return family || (further && !address) ? end : at;
    }

    private static int afterGap(String name, int end, int at) {
        var gap = GAP.matcher(name).region(end, name.length());
        return gap.lookingAt() ? gap.end() : at;
    }
}
