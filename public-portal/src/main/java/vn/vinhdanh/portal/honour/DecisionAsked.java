package vn.vinhdanh.portal.honour;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * A decision that a question names: "411/QĐ-UBND", "quyết định 411 năm 2026", "QĐ số 411 ngày 09/02/2026", "quyết định khen thưởng số
 * 411", "411 2026".
 *
 * @param number plain, without zeros before it, e.g. {@code 411}; with the year where it stands in the number, {@code 15 2024}
 * @param symbol plain words of the symbol, e.g. {@code qd ubnd}; empty when not said
 * @param from first day of the date, month or year that was said, or null
 * @param until last day of it, or null
 * @param surely whether it can only be a decision; a bare number may be said of anything
 * @param rest words that are said besides, as written, without those that only ask
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

    /** So many words may stand between "quyết định" and "số": of whom and what about. */
    private static final int LONGEST_BETWEEN = 12;

    private static final Set<String> BEFORE_NUMBER = Set.of("so", "no", "number", "nr");
    private static final Set<String> MARK = Set.of("quyet", "dinh", "qd", "decision");

    private static final Set<String> SMALL = Set.of(
            "ngay", "thang", "nam", "cua", "ban", "hanh", "ki", "ve", "do", "so", "dated", "of", "in", "year", "the",
            "from", "theo", "trong", "tai", "no", "viec");

    /** The decision that the words name, or null when they name none. */
    static @Nullable DecisionAsked named(String words) {
        var apart = GLUED.matcher(words).replaceAll(" ");
        var t = SearchWords.plain(apart);
        var said = new Said(t, SearchWords.asWritten(apart));
        int start = 0;
        while (start < t.size()) {
            int at = afterMark(t, start);
            if (at > start && at < t.size() && NUMBER.matcher(t.get(at)).matches()) {
                return read(said, start, at, true);
            }
            int later = at > start ? laterNumber(t, at) : -1;
            if (later > 0) {
                return read(said, start, later, true);
            }
            boolean signed = NUMBER.matcher(t.get(start)).matches()
                    && (is(t, start + 1, "qd") || year(t, start + 1) && is(t, start + 2, "qd"));
            if (signed) {
                return read(said, start, start, true);
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
        var read = bare ? read(said, 0, at, false) : null;
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

    /** Where the number is in "quyết định của Chủ tịch tỉnh số 411", "quyết định khen thưởng số 411"; -1 when there is none. */
    private static int laterNumber(List<String> t, int from) {
        for (int at = from; at + 1 < t.size() && at - from < LONGEST_BETWEEN; at++) {
            if (BEFORE_NUMBER.contains(t.get(at))
                    && NUMBER.matcher(t.get(at + 1)).matches()) {
                return at + 1;
            }
        }
        return -1;
    }

    /** The words of a question: plain, as written, and which of them only ask. */
    private record Said(List<String> plain, List<String> written, QuestionWords asking) {

        Said(List<String> plain, List<String> written) {
            this(plain, written, QuestionWords.in(written));
        }

        void addRest(List<String> rest, int at) {
            if (!SMALL.contains(plain.get(at)) && !asking.asks(at)) {
                rest.add(written.get(at));
            }
        }
    }

    private static DecisionAsked read(Said said, int start, int at, boolean surely) {
        var t = said.plain();
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
        var rest = new ArrayList<String>();
        var between = new ArrayList<Integer>();
        for (int i = 0; i < at; i++) {
            if (i > start && t.get(i).matches("\\p{Nd}{1,4}") && between.size() < 3) {
                between.add(Integer.parseInt(t.get(i)));
            } else if (i < start || !MARK.contains(t.get(i))) {
                said.addRest(rest, i);
            }
        }
        boolean dating = true;
        for (int i = next; i < t.size(); i++) {
            if (dating && t.get(i).matches("\\p{Nd}{1,4}") && numbers.size() < 3) {
                numbers.add(Integer.parseInt(t.get(i)));
            } else {
                int before = rest.size();
                said.addRest(rest, i);
                dating &= rest.size() == before;
            }
        }
        if (numbers.isEmpty()) {
            numbers.addAll(between);
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

    /** The same with the year that stands in its number taken for the year of its date: 411/2026/QĐ-UBND for 411/QĐ-UBND of 2026. */
    DecisionAsked yearApart() {
        int end = number.indexOf(' ');
        if (end < 0) {
            return this;
        }
        int year = Integer.parseInt(number.substring(end + 1));
        return new DecisionAsked(
                number.substring(0, end),
                symbol,
                from == null ? LocalDate.of(year, 1, 1) : from,
                until == null ? LocalDate.of(year, 12, 31) : until,
                surely,
                rest);
    }

    /** The same of any day of its year. */
    DecisionAsked ofItsYear() {
        var day = from;
        return day == null
                ? this
                : new DecisionAsked(
                        number,
                        symbol,
                        LocalDate.of(day.getYear(), 1, 1),
                        LocalDate.of(day.getYear(), 12, 31),
                        surely,
                        rest);
    }

    /** What the question may mean, the closest first. */
    List<DecisionAsked> forms() {
        var apart = yearApart();
        return Stream.of(
                        this,
                        apart,
                        ofItsYear(),
                        apart.ofItsYear(),
                        undated(),
                        apart.undated(),
                        numberAlone(),
                        apart.numberAlone())
                .distinct()
                .toList();
    }

    /** Words by which the same decision is named; without what else was said. */
    String words() {
        var day = from;
        var named = symbol.isEmpty()
                ? "quyết định " + number.replace(' ', '/')
                : number.replace(' ', '/') + "/"
                        + symbol.replace(' ', '-').toUpperCase(Locale.ROOT).replace("QD", "QĐ");
        return day == null ? named : named + " " + (written().length() > 4 ? written() : "năm " + written());
    }

    /** The day, month or year that was said; empty when none was. */
    private String written() {
        var first = from;
        var last = until;
        if (first == null || last == null) {
            return "";
        }
        var day = first.equals(last) ? "%02d/%02d/".formatted(first.getDayOfMonth(), first.getMonthValue()) : "";
        boolean month = day.isEmpty() && first.getMonth() == last.getMonth();
        return day + (month ? "%02d/".formatted(first.getMonthValue()) : "") + first.getYear();
    }

    /** What was said of the decision that the other form of the question leaves out, to tell the reader. */
    List<String> leftOutBy(DecisionAsked other) {
        var left = new ArrayList<String>();
        if (!symbol.equals(other.symbol)) {
            left.add(symbol.toUpperCase(Locale.ROOT));
        }
        var said = number.equals(other.number) ? written() : yearApart().written();
        if (!said.isEmpty() && !said.equals(other.written())) {
            left.add(said);
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
