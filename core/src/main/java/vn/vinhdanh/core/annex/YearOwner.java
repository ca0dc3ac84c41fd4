package vn.vinhdanh.core.annex;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whose a year in a sentence is, by the words before it: of an achievement, or of something that is not commended. */
enum YearOwner {
    /** No word says otherwise. */
    ACHIEVEMENT,
    /** Somebody's birth, entry, office; a foundation; a document. */
    OTHER,
    /** May be either, and is asked about. */
    UNCLEAR;

    /** What happens once, to somebody or to an office, and documents: their years are no achievement years. */
    private static final Pattern ONCE = Pattern.compile(
            "(?<!\\b(?:học|vệ|thí|nghiên cứu)\\s)\\bsinh(?=\\s*(?:[:(,0-9]|năm\\b|ngày\\b|tháng\\b|tại\\b|ra\\b|ở\\b|vào\\b"
                    + "|trưởng\\b|quán\\b))"
                    + "|\\bthành lập\\b(?! (?:mới |được )?[0-9])|\\bkết nạp\\b(?! (?:mới |được )?[0-9])"
                    + "|\\bvào (?:ngành|nghề|làm|đảng|đoàn)\\b|\\bgia nhập\\b|\\btuyển dụng\\b"
                    + "|(?<!\\b(?:tỷ lệ|tỉ lệ|thi)\\s)\\btốt nghiệp\\b|\\bra trường\\b"
                    + "|\\b(?:nhập|xuất) ngũ\\b|\\bphục viên\\b|\\bđi bộ đội\\b"
                    + "|\\b(?:tham gia|bắt đầu|nhận) (?:công tác|làm việc|cách mạng|kháng chiến|quân đội|bộ đội|chiến đấu"
                    + "|hoạt động cách mạng|thanh niên xung phong|lực lượng|giảng dạy|vào|BHXH|bảo hiểm)\\b"
                    + "|\\b(?:bổ nhiệm|điều động|luân chuyển|bầu giữ|nhậm chức)\\b"
                    + "|\\b(?:nghỉ|về) (?:hưu|chế độ|công tác|việc|mất sức|theo chế độ)\\b"
                    + "|\\b(?:kỷ niệm|kỉ niệm|hy sinh|hi sinh|từ trần|qua đời|kết hôn|lập gia đình)\\b"
                    + "|\\b(?:khởi công|khánh thành|giải phóng|truyền thống|ra đời|ban hành)\\b"
                    + "|\\b(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|công văn|tờ trình|biên bản|giấy phép)\\b",
            PeriodWords.FLAGS);
    /** Offices held, moves, wounds: their years may be what is commended, or not. */
    private static final Pattern PERHAPS = Pattern.compile(
            "\\b(?:giữ (?:chức|cương vị|nhiệm vụ)|đảm nhiệm|chuyển (?:về|sang|đến|công tác)|bị (?:thương|bắt|tù|địch))\\b",
            PeriodWords.FLAGS);
    /** An award that somebody has already; in a title it is the one that is given. */
    private static final Pattern EARNED = Pattern.compile(
            "\\b(?:được|đã)\\b[^.;]*\\b(?:tặng|tặng thưởng|nhận)\\s+(?:bằng|giấy|huân|huy|kỷ niệm|kỉ niệm|danh hiệu"
                    + "|cờ|thư khen)\\b|\\bphong tặng\\b|\\btruy tặng\\b|\\bđược\\s+khen\\b"
                    + "|\\b(?:bằng khen|giấy khen|thư khen|huân chương|huy chương(?! (?:vàng|bạc|đồng))|cờ thi đua|kỷ niệm chương|kỉ niệm chương)\\b",
            PeriodWords.FLAGS);

    /** What may stand between a year and what was done in it. */
    private static final Pattern WHO = Pattern.compile(
            "[,:\\s]*(?:(?:ông|bà|anh|chị|đồng chí|đ/c|đơn vị|tập thể)\\s+)?(?:được\\s+(?=bổ|điều|bầu|luân|kết|tuyển))?",
            PeriodWords.FLAGS);

    private static final Pattern GIVEN =
            Pattern.compile("(?:được|đã)\\b[^.,;]*\\b(?:tặng|nhận|khen)\\b", PeriodWords.FLAGS);
    private static final Pattern WORK = Pattern.compile(
            "\\b(?:hoàn thành|thành tích|nhiệm vụ|đạt|đóng góp|thi đua|lao động|giải (?:nhất|nhì|ba|khuyến khích|thưởng)"
                    + "|xuất sắc|tích cực|cống hiến|ủng hộ|hỗ trợ|hiến|cứu|giúp|phong trào|kết quả|tiên tiến|giỏi|có công)\\b",
            PeriodWords.FLAGS);
    private static final Pattern FILLING =
            Pattern.compile("\\s*(?:(?:vào|trong|hồi|khoảng|là)\\s*)*", PeriodWords.FLAGS);
    private static final Pattern SENTENCE_END = Pattern.compile("[;\\n]|(?<=[\\p{L}0-9)]{3})\\.(?=\\s)");
    private static final Pattern ENDS = Pattern.compile("\\s*(?:[.,;:)]|$)");
    /** No more of a sentence is looked at, so that a long text is read as fast as a short one. */
    private static final int LONGEST = 400;

    private static final Pattern ANY = Pattern.compile(PeriodWords.YEAR);

    /**
     * Whether the words before a year, in the same sentence, speak of a birth, a foundation, a document, whose year it is.
     *
     * @param start where the year begins, with the words for day and month before it
     * @param end where it ends
     * @param isAchievement whether the text is an achievement, in which awards named are earlier ones; in a title they are given
     */
    static YearOwner of(String text, int start, int end, boolean isAchievement) {
        int from = sentence(text, start);
        int known = from;
        boolean isOnce = false;
        var once = ONCE.matcher(text).region(from, start).useTransparentBounds(true);
        while (once.find()) {
            known = once.end();
            isOnce = true;
        }
        var between = text.substring(known, start);
        boolean perhaps = PERHAPS.matcher(between).find()
                || (isAchievement && EARNED.matcher(between).find());
        var owner = perhaps
                ? UNCLEAR
                : isOnce ? afterOnce(between, text.substring(end, Math.min(text.length(), end + 40))) : ACHIEVEMENT;
        return owner == ACHIEVEMENT && leads(text, from, start, end, isAchievement) ? UNCLEAR : owner;
    }

    /** Whether the year begins a clause that goes on with such words: "Năm 1995 tham gia công tác". */
    private static boolean leads(String text, int from, int start, int end, boolean isAchievement) {
        var before = text.substring(from, start);
        if (!before.substring(before.lastIndexOf(',') + 1).isBlank()) {
            return false;
        }
        var who = WHO.matcher(text).region(end, Math.min(text.length(), end + LONGEST));
        int verb = who.lookingAt() ? who.end() : end;
        return Stream.of(ONCE, PERHAPS)
                        .anyMatch(words -> words.matcher(text)
                                .region(verb, Math.min(text.length(), verb + LONGEST))
                                .useTransparentBounds(true)
                                .lookingAt())
                || (isAchievement
                        && GIVEN.matcher(text)
                                .region(verb, Math.min(text.length(), verb + LONGEST))
                                .lookingAt());
    }

    /** @param between what stands between the words for what happened once and the year */
    private static YearOwner afterOnce(String between, String after) {
        int stop = Math.max(between.lastIndexOf(','), Math.max(between.lastIndexOf('('), between.lastIndexOf(')')));
        if (stop < 0) {
            return WORK.matcher(between).find() ? UNCLEAR : OTHER;
        }
        var own = between.substring(stop + 1);
        if (ANY.matcher(between.substring(0, stop)).find() || WORK.matcher(own).find()) {
            return ACHIEVEMENT; // that one has its year, or this clause speaks of work
        }
        return FILLING.matcher(own).matches() && ENDS.matcher(after).lookingAt() ? OTHER : UNCLEAR;
    }

    /** Where the sentence begins in which something stands; a full stop within a number or behind "TP" ends none. */
    private static int sentence(String text, int at) {
        int from = Math.max(0, at - LONGEST);
        var end = SENTENCE_END.matcher(text).region(from, at).useTransparentBounds(true);
        while (end.find()) {
            from = end.end();
        }
        return from;
    }
}
