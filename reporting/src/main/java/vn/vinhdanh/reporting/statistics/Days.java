package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.shared.Wording;

/**
 * A span of days on which decisions were made, both ends with it.
 *
 * @param first null for no beginning
 * @param last not before the first; null for no end
 */
public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    /** Any day. */
    public static final Days ANY = new Days(null, null);

    /** A span of more months has no rows of its own for those without honours. */
    private static final int MOST_MONTHS = 1_200;

    boolean isAny() {
        return first == null && last == null;
    }

    /** Whether it has both ends, so that it can be compared with the same span of another year. */
    boolean isClosed() {
        return first != null && last != null;
    }

    boolean holds(LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** The same so many years earlier; a span that goes to the end of February still does. */
    Days earlier(int years) {
        var end = last;
        boolean whole = end != null && end.equals(YearMonth.from(end).atEndOfMonth());
        var moved = end == null ? null : end.minusYears(years);
        return new Days(
                first == null ? null : first.minusYears(years),
                moved != null && whole ? YearMonth.from(moved).atEndOfMonth() : moved);
    }

    /** The months it touches; none of one that is open or very long. */
    Stream<YearMonth> months() {
        if (first == null || last == null) {
            return Stream.of();
        }
        var end = YearMonth.from(last);
        return Stream.iterate(YearMonth.from(first), month -> !month.isAfter(end), month -> month.plusMonths(1))
                .limit(MOST_MONTHS);
    }

    /** The span as a person reads it; not of any day. */
    String words(Wording wording, Locale locale) {
        return first == null
                ? wording.text(locale, "filter.up-to", last == null ? "" : wording.day(last))
                : last == null
                        ? wording.text(locale, "filter.since", wording.day(first))
                        : first.equals(last) ? wording.day(first) : wording.day(first) + "–" + wording.day(last);
    }

    /** Writes its parts of the address. */
    void into(Map<String, String> parts) {
        if (first != null) {
            parts.put(BreakdownAddress.FIRST_DAY, first.toString());
        }
        if (last != null) {
            parts.put(BreakdownAddress.LAST_DAY, last.toString());
        }
    }

    /** Its conditions on the fact table. */
    void into(List<String> sql, Map<String, Object> values) {
        if (first != null) {
            sql.add("decided_on >= :firstDay");
            values.put("firstDay", first);
        }
        if (last != null) {
            sql.add("decided_on <= :lastDay");
            values.put("lastDay", last);
        }
    }
}
