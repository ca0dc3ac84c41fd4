package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Reads the achievement years out of a title, an achievement or a cell. Years of birth, of foundations and of documents are no
 * achievement years; two different statements, or a span with a hole, are not understood, never cut.
 */
final class PeriodWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Hyphen, non-breaking hyphen, figure, en and em dash, horizontal bar, minus: whatever a keyboard gives. */
    static final String DASH = "[-\u2010-\u2015\u2212]";

    private static final String YEAR = "(19[4-9][0-9]|20[0-9]{2})";
    private static final String NO_DIGIT = "(?![0-9])";

    private static final Pattern SCHOOL_YEAR = Pattern.compile(
            "(?:năm học|niên khóa|niên khoá|NH)\\s*:?\\s*" + YEAR + "\\s*(?:" + DASH + "|/|đến)\\s*" + YEAR, FLAGS);
    private static final Pattern SPAN = Pattern.compile(
            "(?:giai đoạn|nhiệm kỳ|nhiệm kì|thời kỳ|từ năm|từ|các năm|năm)\\s*:?\\s*\\(?\\s*" + YEAR + "\\s*(?:" + DASH
                    + "|đến(?:\\s+hết)?(?:\\s+năm)?)\\s*" + YEAR + NO_DIGIT,
            FLAGS);
    private static final Pattern SEVERAL = Pattern.compile(
            "(?:các năm|năm)\\s*:?\\s*" + YEAR + "(?:\\s*(?:,|;|&|\\+|và)\\s*(?:và\\s+)?(?:năm\\s+)?" + YEAR + NO_DIGIT
                    + ")+",
            FLAGS);
    private static final Pattern ONE = Pattern.compile("năm\\s*:?\\s*" + YEAR + NO_DIGIT, FLAGS);
    private static final Pattern BARE_SPAN = Pattern.compile(YEAR + "\\s*" + DASH + "\\s*(?:" + YEAR + "|nay)", FLAGS);
    private static final Pattern EACH = Pattern.compile(YEAR);
    private static final Pattern OPEN_END = Pattern.compile("^\\s*(?:" + DASH + "|/|đến\\b|trở\\b|tới\\b)", FLAGS);
    private static final Pattern OPEN_START = Pattern.compile("(?:từ|đến|trước|sau|kể từ|tới|hết)\\s*$", FLAGS);
    private static final Pattern OTHER_YEARS = Pattern.compile(
            "\\b(?:sinh|thành lập|kết nạp|vào ngành|vào Đảng|tuyển dụng|tốt"
                    + " nghiệp|nhập ngũ|kỷ niệm|kỉ niệm|hy sinh|từ trần|quyết định|nghị quyết|nghị định|thông tư|truyền thống"
                    + "|khởi công|nghỉ hưu|về hưu|giải phóng|ra trường|bổ nhiệm)\\b",
            FLAGS);

    private PeriodWords() {}

    /**
     * What a text says.
     *
     * @param isStated whether it speaks of achievement years at all
     * @param period the years, or null when it does not or they are not understood
     */
    record Stated(boolean isStated, @Nullable AchievementPeriod period) {
        static final Stated NOTHING = new Stated(false, null);
        static final Stated UNCLEAR = new Stated(true, null);
    }

    /** What a sentence says: a title, an achievement. */
    static Stated in(String text) {
        if (text.isEmpty()) {
            return Stated.NOTHING;
        }
        var rest = new StringBuilder(text);
        List<@Nullable AchievementPeriod> said = new ArrayList<>();
        take(rest, SCHOOL_YEAR, said, PeriodWords::school);
        take(rest, SPAN, said, PeriodWords::span);
        take(rest, SEVERAL, said, PeriodWords::several);
        take(rest, ONE, said, m -> one(rest, m));
        take(rest, BARE_SPAN, said, m -> null);
        if (said.isEmpty()) {
            return Stated.NOTHING;
        }
        Set<@Nullable AchievementPeriod> different = new HashSet<>(said);
        return different.size() == 1 && said.getFirst() != null ? new Stated(true, said.getFirst()) : Stated.UNCLEAR;
    }

    /** The years in a cell of their own: "2020", "2016-2020", "năm học 2019-2020"; null when they are not understood. */
    static @Nullable AchievementPeriod cell(String text) {
        var bare = text.strip();
        var stated = in(bare);
        return stated.isStated() && stated.period() != null
                ? stated.period()
                : in("năm " + bare).period();
    }

    /** The years in a cell of a column of school years: "2024-2025". */
    static @Nullable AchievementPeriod schoolCell(String text) {
        var words = VietnameseText.fold(text);
        return in(words.contains("nam hoc") ? text : "năm học " + text.strip()).period();
    }

    private interface Meaning {
        @Nullable
        AchievementPeriod of(Matcher m);
    }

    private static void take(
            StringBuilder rest, Pattern pattern, List<@Nullable AchievementPeriod> said, Meaning meaning) {
        var m = pattern.matcher(rest.toString());
        while (m.find()) {
            if (!isOfSomethingElse(rest, m.start())) {
                AchievementPeriod period;
                try {
                    period = meaning.of(m);
                } catch (InvalidInput e) {
                    period = null;
                }
                said.add(period);
            }
            for (int i = m.start(); i < m.end(); i++) {
                rest.setCharAt(i, '#');
            }
        }
    }

    /** Whether the words before, up to the last comma or full stop, speak of a birth, a foundation, a document. */
    private static boolean isOfSomethingElse(CharSequence text, int at) {
        int from = at;
        while (from > 0 && ".;,()".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return OTHER_YEARS.matcher(text.subSequence(from, at)).find();
    }

    private static @Nullable AchievementPeriod school(Matcher m) {
        int from = Integer.parseInt(m.group(1));
        return Integer.parseInt(m.group(2)) == from + 1 ? new AchievementPeriod(from, from + 1, true) : null;
    }

    private static AchievementPeriod span(Matcher m) {
        return new AchievementPeriod(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), false);
    }

    /** "2020, 2021 và 2022" is a span when no year between is missing. */
    private static @Nullable AchievementPeriod several(Matcher m) {
        var each = EACH.matcher(m.group());
        int first = 0;
        int last = 0;
        while (each.find()) {
            int year = Integer.parseInt(each.group());
            if (last > 0 && year != last + 1) {
                return null;
            }
            first = first == 0 ? year : first;
            last = year;
        }
        return new AchievementPeriod(first, last, false);
    }

    private static @Nullable AchievementPeriod one(CharSequence text, Matcher m) {
        boolean isOpen =
                OPEN_END.matcher(text.subSequence(m.end(), text.length())).find()
                        || OPEN_START.matcher(text.subSequence(0, m.start())).find();
        return isOpen ? null : AchievementPeriod.year(Integer.parseInt(m.group(1)));
    }
}
