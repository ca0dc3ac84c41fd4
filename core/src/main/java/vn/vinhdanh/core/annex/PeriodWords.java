package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Reads the achievement years out of a title, an achievement or a cell. Years of somebody's life, of foundations and of documents are
 * no achievement years; two different statements, or a span with a hole, are not understood, never cut.
 */
final class PeriodWords {

    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Hyphen, non-breaking hyphen, figure, en and em dash, horizontal bar, minus: whatever a keyboard gives. */
    static final String DASH = "[-\u2010-\u2015\u2212]";

    /** Not a part of a longer number, nor of one such as 2024.000. */
    static final String YEAR = "(?<![0-9])(?:19[4-9][0-9]|20[0-9]{2})(?![0-9]|[.,][0-9]{3}(?![0-9]))";
    /** A year, of a day or a month or alone: "31/12/2024", "tháng 6 năm 2025", "quý I/2025", "năm 2025". */
    private static final String MOMENT = "(?:(?:ngày\\s*)?(?<![0-9])[0-9]{1,2}\\s*(?:[/.-]|tháng)\\s*[0-9]{1,2}"
            + "\\s*(?:[/.-]|,?\\s*năm)\\s*"
            + "|tháng\\s*[0-9]{1,2}\\s*(?:[-/.]|,?\\s*năm)?\\s*"
            + "|(?<![0-9])[0-9]{1,2}\\s*[/.]\\s*"
            + "|(?:quý|học kỳ|học kì|đợt)\\s+[IVX0-9]{1,4}\\s*(?:[-/.,]|,?\\s*năm)?\\s*"
            + "|(?:đầu\\s+|giữa\\s+|cuối\\s+)?năm\\s*:?\\s*)?" + YEAR;
    /** What leads from the first year of a span to its last: a dash, "đến hết", or dots for the years between. */
    private static final String TO = "\\s*(?:,?\\s*(?:…|\\.{2,})\\s*,?|" + DASH
            + "|/|(?:cho\\s+)?(?:đến|tới)(?:\\s+(?:hết|cuối|đầu|giữa))*)\\s*";

    private static final String AND = "\\s*(?:,\\s*và|[,;&+]|và)\\s*";
    private static final String RUN = MOMENT + "(?:" + TO + MOMENT + "|" + AND + "(?:năm\\s+)?" + YEAR + ")*";
    private static final String SCHOOL = "\\b(?:năm học|niên khóa|niên khoá|NH)\\s*[:(]?\\s*";
    private static final String WORD = "\\b(?:giai đoạn|nhiệm kỳ|nhiệm kì|thời kỳ|thời kì|các năm|những năm|năm)"
            + "(?:\\s+(?:liên tục|liên tiếp|liền kề|liền|qua|gần đây|gần nhất))*\\s*[:,]?\\s*\\(?\\s*(?:từ\\s+)?"
            + "|\\b(?:kể\\s+)?từ\\s+";

    private static final Pattern STATEMENT =
            Pattern.compile("(?:(?<school>" + SCHOOL + ")|(?<word>" + WORD + "))?(?<run>" + RUN + ")", FLAGS);
    /** The years at the end of a sentence, which are no part of what it grants. */
    static final Pattern TAIL = Pattern.compile(
            "\\s*,?\\s*\\(?(?:trong\\s+)?(?:[0-9]{1,2}\\s+)?(?:" + SCHOOL + "|" + WORD + ")" + RUN + "\\s*\\)?\\s*$",
            FLAGS);

    private static final Pattern EACH = Pattern.compile(YEAR);
    private static final Pattern SPANS = Pattern.compile(TO, FLAGS);
    private static final Pattern LISTS = Pattern.compile(AND, FLAGS);
    private static final Pattern SHORT_YEAR = Pattern.compile("\\s*(?:" + DASH + "|/)\\s*([0-9]{2})(?![0-9])");
    private static final Pattern OPEN_END =
            Pattern.compile("\\s*(?:(?:" + DASH + "|/)\\s*(?:[0-9]|nay|hiện|đến)|đến\\b|trở\\b|tới\\b|nay\\b)", FLAGS);
    private static final Pattern OPEN_START = Pattern.compile("\\b(?:từ|đến|trước|sau|tới|hết)\\s*$", FLAGS);
    private static final Pattern WITHIN_A_YEAR =
            Pattern.compile("\\btừ\\s+(?:ngày|tháng|quý)\\s+[IVX0-9/.-]{1,5}\\s+đến(?:\\s+hết)?\\s*$", FLAGS);
    private static final Pattern COUNTED = Pattern.compile(
            "\\s*(?:m2|m²|m3|mét|km|ha|kg|tấn|tạ|đồng|triệu|nghìn|ngàn|tỷ|cây|con|người|hộ|suất|lượt|giờ|sản phẩm"
                    + "|quyển|cuốn|đơn vị)\\b",
            FLAGS);
    private static final Pattern OF_A_NUMBER = Pattern.compile("\\s*/\\s*\\p{L}");

    /** How many characters before a year its words and day may begin, and how many behind it matter. */
    private static final int HEAD = 80;

    /** How far from what is stated a number is still taken for a year of achievement, not for a count or a year of somebody's life. */
    private static final int NEAR = 5;
    /** Achievements are commended within this many years of their end; older ones are asked about. */
    private static final int LATE = 3;

    private PeriodWords() {}

    /**
     * What a text says.
     *
     * @param isStated whether it speaks of achievement years at all
     * @param period the years, or null when it does not or they are not understood
     * @param besides years that stand in it without a word that says what they are of
     */
    record Stated(boolean isStated, @Nullable AchievementPeriod period, Set<Integer> besides) {

        /** Whether one of the years that stand without a word is near a period and not in it, so that either may be meant. */
        boolean isBeside(AchievementPeriod other) {
            return besides.stream()
                    .anyMatch(y -> (y < other.from() && y >= other.from() - NEAR)
                            || (y > other.to() && y <= other.to() + NEAR));
        }
    }

    /** What a sentence says that grants something: a title, a heading. */
    static Stated in(String text) {
        return read(text, false);
    }

    /** What an achievement says. Years in which somebody was given something before are asked about. */
    static Stated achieved(String text) {
        return read(text, true);
    }

    /** The years in a cell of their own: "2020", "2016-2020", "năm học 2019-2020"; null when they are not understood. */
    static @Nullable AchievementPeriod cell(String text) {
        var bare = text.strip();
        var stated = in(bare);
        return stated.isStated() && stated.period() != null
                ? stated.period()
                : in("năm " + bare).period();
    }

    /** The years in a cell of a column of school years: "2024-2025", "2024-25". */
    static @Nullable AchievementPeriod schoolCell(String text) {
        var words = VietnameseText.fold(text);
        return in(words.contains("nam hoc") ? text : "năm học " + text.strip()).period();
    }

    /** The last year that a heading names, whatever it is of; 0 when it names none. */
    static int lastYear(String heading) {
        int last = 0;
        var each = EACH.matcher(heading);
        while (each.find()) {
            last = Math.max(last, Integer.parseInt(each.group()));
        }
        return last;
    }

    /** Whether a text names years and the year asked about is none of them. */
    static boolean namesOthers(String text, int year) {
        var period = in(text).period();
        if (period != null) {
            return year < period.from() || year > period.to();
        }
        var each = EACH.matcher(text);
        boolean any = false;
        while (each.find()) {
            any = true;
            if (Integer.parseInt(each.group()) == year) {
                return false;
            }
        }
        return any;
    }

    /**
     * Whether a period cannot be what a decision commends without a question: it lies long before that, or it lies ahead.
     *
     * @param decided year of the decision, or the last that its title names
     */
    static boolean isFarFrom(int decided, AchievementPeriod period) {
        return period.to() < decided - LATE || period.to() > decided + 1;
    }

    // ---- one statement after the other ----

    private static Stated read(String text, boolean isAchievement) {
        List<@Nullable AchievementPeriod> said = new ArrayList<>();
        Set<Integer> besides = new HashSet<>();
        if (!EACH.matcher(text).find()) {
            return new Stated(false, null, besides);
        }
        var year = EACH.matcher(text);
        var m = STATEMENT.matcher(text).useTransparentBounds(true);
        int at = 0;
        while (year.find(at)
                && m.region(Math.max(at, year.start() - HEAD), text.length()).find()) {
            at = m.end();
            var after = text.substring(m.end(), Math.min(text.length(), m.end() + HEAD));
            if (OF_A_NUMBER.matcher(after).lookingAt()) {
                continue; // 98/2023/NĐ-CP
            }
            var owner = YearOwner.of(text, m.start(), m.end(), isAchievement);
            boolean worded = m.group("word") != null || m.group("school") != null || saysYear(m.group("run"));
            if (owner == YearOwner.OTHER) {
                at = endOfFirst(m);
            } else if (worded && owner == YearOwner.UNCLEAR) {
                said.add(null);
            } else if (worded) {
                said.add(meaning(m, text, after));
            } else if (owner == YearOwner.ACHIEVEMENT
                    && SPANS.matcher(afterFirst(m)).lookingAt()) {
                said.add(null); // a span of which nothing says what it is
            } else if (!COUNTED.matcher(after).lookingAt()) {
                var each = EACH.matcher(m.group("run"));
                while (each.find()) {
                    besides.add(Integer.parseInt(each.group()));
                }
            }
        }
        if (said.isEmpty()) {
            return new Stated(false, null, besides);
        }
        Set<@Nullable AchievementPeriod> different = new HashSet<>(said);
        var one = different.size() == 1 ? said.getFirst() : null;
        var stated = new Stated(true, one, besides);
        return one != null && stated.isBeside(one) ? new Stated(true, null, besides) : stated;
    }

    private static @Nullable AchievementPeriod meaning(Matcher m, String text, String after) {
        try {
            return m.group("school") != null ? school(m, after) : calendar(m, text, after);
        } catch (InvalidInput e) {
            return null;
        }
    }

    /** "2024-2025", "2024/2025", "2024-25" after the words of a school year. */
    private static @Nullable AchievementPeriod school(Matcher m, String after) {
        var years = years(m.group("run"));
        int from = years.getFirst();
        if (years.size() == 1) {
            var end = SHORT_YEAR.matcher(after);
            return end.lookingAt() && Integer.parseInt(end.group(1)) == (from + 1) % 100
                    ? new AchievementPeriod(from, from + 1, true)
                    : null;
        }
        boolean one = years.size() == 2 && years.get(1) == from + 1;
        return one && !OPEN_END.matcher(after).lookingAt() ? new AchievementPeriod(from, from + 1, true) : null;
    }

    private static @Nullable AchievementPeriod calendar(Matcher m, String text, String after) {
        var run = m.group("run");
        var before = text.substring(Math.max(0, m.start() - HEAD), m.start());
        if (OPEN_END.matcher(after).lookingAt()
                || (OPEN_START.matcher(before).find()
                        && !WITHIN_A_YEAR.matcher(before).find())) {
            return null;
        }
        var years = years(run);
        if (years.size() == 1) {
            // "từ 2020" has no end, "giai đoạn 2020" is none
            return m.group("word") == null || isYear(m.group("word")) ? AchievementPeriod.year(years.getFirst()) : null;
        }
        return COUNTED.matcher(after).lookingAt() ? null : span(run);
    }

    /** Whether the word for a year stands before the first year of a run: "tháng 6 năm 2025". */
    private static boolean saysYear(String run) {
        var each = EACH.matcher(run);
        return each.find()
                && run.substring(0, each.start()).toLowerCase(Locale.ROOT).contains("năm");
    }

    private static boolean isYear(String word) {
        var folded = VietnameseText.fold(word);
        return folded.matches("(?:cac )?nam\\b.*") && !folded.endsWith(" tu");
    }

    /** "2020, 2021 và 2022" and "2020-2022" are spans when no year between is missing. */
    private static @Nullable AchievementPeriod span(String run) {
        var each = EACH.matcher(run);
        int first = 0;
        int last = 0;
        int end = 0;
        boolean reached = false;
        while (each.find()) {
            int year = Integer.parseInt(each.group());
            var between = run.substring(end, each.start());
            if (first == 0) {
                first = year;
            } else if (LISTS.matcher(between).lookingAt() && !between.contains("…") && !between.contains("..")) {
                if (year != last + 1) {
                    return null;
                }
                reached = false;
            } else if (between.strip().startsWith("/") || year <= last || (reached && year != last + 1)) {
                return null;
            } else {
                reached = true;
            }
            last = year;
            end = each.end();
        }
        return new AchievementPeriod(first, last, false);
    }

    private static List<Integer> years(String run) {
        var years = new ArrayList<Integer>();
        var each = EACH.matcher(run);
        while (each.find()) {
            years.add(Integer.parseInt(each.group()));
        }
        return years;
    }

    /** What follows the first year of a run. */
    private static String afterFirst(Matcher m) {
        var each = EACH.matcher(m.group("run"));
        return each.find() ? m.group("run").substring(each.end()) : "";
    }

    /** Where a year of something else ends: behind a span, before a list, of which the next year may be another matter. */
    private static int endOfFirst(Matcher m) {
        var rest = afterFirst(m);
        return LISTS.matcher(rest).lookingAt() && rest.startsWith(",") ? m.end() - rest.length() : m.end();
    }
}
