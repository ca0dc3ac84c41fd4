package vn.vinhdanh.portal.honour;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.SearchWords;

/**
 * A decision that a question names: "411/QĐ-UBND", "quyết định 411 năm 2026", "QĐ số 411 ngày 09/02/2026", "411 2026".
 *
 * @param number plain, without zeros before it, e.g. {@code 411}
 * @param symbol plain words of the symbol, e.g. {@code qd ubnd}; empty when not said
 * @param from first day of the date, month or year that was said, or null
 * @param until last day of it, or null
 * @param surely whether it can only be a decision; a bare number may be said of anything
 * @param rest plain words that are said besides
 */
record DecisionAsked(
        String number,
        String symbol,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean surely,
        List<String> rest) {

    private static final Pattern GLUED =
            Pattern.compile("(?iu)(?<=\\p{Nd})(?=q[đd])|(?<=q[đd])(?=\\p{Nd})|(?<=\\bq[đd])(?=ubnd)");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,6}[a-z]?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\p{Nd}{2}");
    private static final Pattern ABBREVIATION = Pattern.compile("[bcdghklmnpqrstvx]{2,8}|ubnd|sgddt|ubmttq");

    private static final Set<String> BEFORE_NUMBER = Set.of("so", "no", "number", "nr");
    private static final Set<String> SMALL = Set.of(
            "ngay", "thang", "nam", "cua", "ban", "hanh", "ki", "ve", "do", "so", "dated", "of", "in", "year", "the",
            "from", "theo", "trong", "tai", "no", "viec");

    /** The decision that the words name, or null when they name none. */
    static @Nullable DecisionAsked named(String words) {
        var t = SearchWords.plain(GLUED.matcher(words).replaceAll(" "));
        int start = 0;
        while (start < t.size()) {
            int at = afterMark(t, start);
            if (at > start && at < t.size() && NUMBER.matcher(t.get(at)).matches()) {
                return read(t, start, at, true);
            }
            boolean signed = NUMBER.matcher(t.get(start)).matches()
                    && (is(t, start + 1, "qd") || year(t, start + 1) && is(t, start + 2, "qd"));
            if (signed) {
                return read(t, start, start, true);
            }
            start++;
        }
        int at = !t.isEmpty() && BEFORE_NUMBER.contains(t.getFirst()) ? 1 : 0;
        boolean bare = at < t.size()
                && NUMBER.matcher(t.get(at)).matches()
                && t.stream()
                        .skip(at)
                        .allMatch(word ->
                                SMALL.contains(word) || NUMBER.matcher(word).matches());
        var read = bare ? read(t, 0, at, false) : null;
        return read == null || !read.rest().isEmpty() ? null : read;
    }

    /** Where the number begins after "quyết định số", "QĐ", "decision no"; the same place when these are not there. */
    private static int afterMark(List<String> t, int from) {
        int at = from;
        if (is(t, at, "quyet") && is(t, at + 1, "dinh")) {
            at += 2;
        } else if (is(t, at, "qd") || is(t, at, "decision")) {
            at++;
        }
        if (at > from && at < t.size() && BEFORE_NUMBER.contains(t.get(at))) {
            at++;
        }
        return at;
    }

    private static DecisionAsked read(List<String> t, int start, int at, boolean surely) {
        var number = new StringBuilder(t.get(at).replaceFirst("^0+(?=.)", ""));
        int next = at + 1;
        if (year(t, next) && is(t, next + 1, "qd")) {
            number.append(' ').append(t.get(next++));
        }
        var symbol = new ArrayList<String>();
        if (is(t, next, "qd")) {
            symbol.add(t.get(next++));
            while (next < t.size() && ABBREVIATION.matcher(t.get(next)).matches()) {
                symbol.add(t.get(next++));
            }
        }
        var numbers = new ArrayList<Integer>();
        var rest = new ArrayList<>(t.subList(0, start).stream()
                .filter(word -> !SMALL.contains(word))
                .toList());
        boolean dating = true;
        for (String word : t.subList(next, t.size())) {
            if (dating && word.matches("\\p{Nd}{1,4}") && numbers.size() < 3) {
                numbers.add(Integer.parseInt(word));
            } else if (!SMALL.contains(word)) {
                rest.add(word);
                dating = false;
            }
        }
        var days = days(numbers);
        if (days.isEmpty()) {
            numbers.forEach(n -> rest.add(Integer.toString(n)));
        }
        return new DecisionAsked(
                number.toString(),
                String.join(" ", symbol),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                surely,
                rest);
    }

    /** First and last day of a day, month or year; empty when the numbers are none. */
    private static List<LocalDate> days(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        int year = numbers.getLast() < 100 && numbers.size() == 3 ? 2000 + numbers.getLast() : numbers.getLast();
        if (year < 1900 || year > 2099) {
            return List.of();
        }
        try {
            return switch (numbers.size()) {
                case 1 -> List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                case 2 -> {
                    var month = YearMonth.of(year, numbers.getFirst());
                    yield List.of(month.atDay(1), month.atEndOfMonth());
                }
                default -> List.of(LocalDate.of(year, numbers.get(1), numbers.getFirst()));
            };
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    private static boolean is(List<String> t, int at, String word) {
        return at < t.size() && t.get(at).equals(word);
    }

    private static boolean year(List<String> t, int at) {
        return at < t.size() && YEAR.matcher(t.get(at)).matches();
    }

    /** Whether the number alone could be a year. */
    boolean maybeYear() {
        return from == null && symbol.isEmpty() && YEAR.matcher(number).matches();
    }

    /** What was said of the decision that the other form of the question leaves out, to tell the reader. */
    List<String> leftOutBy(DecisionAsked other) {
        var left = new ArrayList<String>();
        if (!symbol.equals(other.symbol)) {
            left.add(symbol.toUpperCase(Locale.ROOT));
        }
        var first = from;
        var last = until;
        if (first != null && last != null && other.from == null) {
            var day = first.equals(last) ? "%02d/%02d/".formatted(first.getDayOfMonth(), first.getMonthValue()) : "";
            boolean month = day.isEmpty() && first.getMonth() == last.getMonth();
            left.add(day + (month ? "%02d/".formatted(first.getMonthValue()) : "") + first.getYear());
        }
        return left;
    }

    /** The same without its symbol and date. */
    DecisionAsked numberAlone() {
        return new DecisionAsked(number, "", null, null, surely, rest);
    }

    /** The same without its date. */
    DecisionAsked undated() {
        return new DecisionAsked(number, symbol, null, null, surely, rest);
    }

    /**
     * The condition: of this number, symbol and date.
     *
     * @param field of the number, {@link Fields#NUMBER} of honours or {@link Fields#OWN_NUMBER} of decisions
     */
    Query of(String field) {
        var either = new BooleanQuery.Builder();
        for (String zeros : List.of("", "0", "00")) {
            if (symbol.isEmpty()) {
                either.add(WordsAsked.term(field, zeros + number), Occur.SHOULD);
                either.add(new PrefixQuery(new Term(field, zeros + number + " ")), Occur.SHOULD);
            } else {
                either.add(new PrefixQuery(new Term(field, zeros + number + " " + symbol)), Occur.SHOULD);
            }
        }
        var first = from;
        var last = until;
        if (first == null || last == null) {
            return either.build();
        }
        return new BooleanQuery.Builder()
                .add(either.build(), Occur.MUST)
                .add(
                        NumericDocValuesField.newSlowRangeQuery(Fields.AT, millis(first), millis(last.plusDays(1)) - 1),
                        Occur.FILTER)
                .build();
    }

    private static long millis(LocalDate day) {
        return day.toEpochDay() * 86_400_000L;
    }
}
