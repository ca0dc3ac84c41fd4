package vn.vinhdanh.core.annex;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * What a line that adds up states: "Ấn định danh sách: 12 tập thể, 44 cá nhân"; null for what it does not count.
 *
 * @param persons number of persons
 * @param collectives number of collectives
 * @param households number of households
 * @param together number of all, where it counts several kinds in one ("500 tập thể, cá nhân") or names none
 */
record TotalWords(
        @Nullable Integer persons,
        @Nullable Integer collectives,
        @Nullable Integer households,
        @Nullable Integer together) {

    static final TotalWords NOTHING = new TotalWords(null, null, null, null);

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String NOUN =
            "(?:tập thể|cá nhân|hộ gia đình|gia đình|hộ|người|đồng chí|trường hợp|đơn vị|lượt)(?![\\p{L}])";
    private static final Pattern COUNT = Pattern.compile(
            "(?<![0-9.,/])([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,6})(?![0-9/])\\s*(?:\\([^)]*\\)\\s*)?" + "(" + NOUN
                    + "(?:\\s*(?:,|;|/|và|&)\\s*" + NOUN + ")*)",
            FLAGS);
    private static final Pattern ALONE = Pattern.compile(
            "(?<![0-9.,/])([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,6})(?![0-9.,/])(?:\\s*\\([^)]*\\))?", FLAGS);
    private static final Pattern MONEY = Pattern.compile("đồng(?!\\s+chí)|triệu|nghìn|%", FLAGS);

    /** @param text of the whole line */
    static TotalWords of(String text) {
        Integer persons = null;
        Integer collectives = null;
        Integer households = null;
        Integer together = null;
        var counted = COUNT.matcher(text);
        boolean found = false;
        while (counted.find()) {
            found = true;
            int number = number(counted.group(1));
            var nouns = VietnameseText.fold(counted.group(2));
            boolean collective = nouns.contains("tap the") || nouns.contains("don vi");
            boolean household = nouns.matches(".*\\b(ho|gia dinh)\\b.*");
            boolean person = nouns.contains("ca nhan") || nouns.contains("nguoi") || nouns.contains("dong chi");
            if ((collective ? 1 : 0) + (household ? 1 : 0) + (person ? 1 : 0) != 1) {
                together = together == null ? number : together;
            } else if (collective) {
                collectives = collectives == null ? number : collectives;
            } else if (household) {
                households = households == null ? number : households;
            } else {
                persons = persons == null ? number : persons;
            }
        }
        if (!found && !MONEY.matcher(text).find()) {
            var alone = ALONE.matcher(text);
            if (alone.find()) {
                int number = number(alone.group(1));
                // several numbers without a noun leave open what they count
                together = alone.find() ? null : number;
            }
        }
        return new TotalWords(persons, collectives, households, together);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replace(".", ""));
    }

    /** Whether it tells the kinds apart. */
    boolean byKind() {
        return together == null && (persons != null || collectives != null || households != null);
    }

    /** How many recipients it states, or null when it states no number. */
    @Nullable
    Integer all() {
        if (together != null) {
            return together;
        }
        return byKind()
                ? (persons == null ? 0 : persons)
                        + (collectives == null ? 0 : collectives)
                        + (households == null ? 0 : households)
                : null;
    }
}
