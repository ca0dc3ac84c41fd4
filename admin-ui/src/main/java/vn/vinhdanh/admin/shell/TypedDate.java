package vn.vinhdanh.admin.shell;

import com.vaadin.flow.data.binder.Result;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Reads a date as somebody types or pastes it; where it is none, says why. */
final class TypedDate {

    /** Days before are none of a register of the State; they are slips of the keyboard. */
    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** Days after likewise. */
    static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private static final Pattern PARTS = Pattern.compile(
            "(?:ngày\\s*)?(\\d{1,2})\\s*(?:[./\\- ]|tháng)\\s*(\\d{1,2})\\s*(?:[./\\- ]|năm)\\s*(\\d{1,5})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private TypedDate() {}

    /** The date that a text means, or the sentence that says why it is none. */
    static Result<LocalDate> read(String typed) {
        var text = typed.strip().toLowerCase(java.util.Locale.ROOT);
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(typed, iso.group(3), iso.group(2), iso.group(1));
        }
        for (Pattern form : new Pattern[] {PARTS, DIGITS}) {
            var parts = form.matcher(text);
            if (parts.matches()) {
                return date(typed, parts.group(1), parts.group(2), parts.group(3));
            }
        }
        return Result.error(Words.say("calendar.bad-input"));
    }

    private static Result<LocalDate> date(String typed, String d, String m, String y) {
        int day = Integer.parseInt(d);
        int month = Integer.parseInt(m);
        int year = Integer.parseInt(y);
        if (y.length() == 2) {
            year += year < 70 ? 2000 : 1900;
        }
        if (month < 1 || month > 12) {
            return Result.error(Words.say("calendar.no-month", typed.strip()));
        }
        if (year < FIRST.getYear() || year > LAST.getYear()) {
            return Result.error(Words.say("calendar.no-year", typed.strip()));
        }
        try {
            return Result.ok(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Result.error(Words.say(
                    "calendar.no-day",
                    typed.strip(),
                    month + "/" + year,
                    Words.number(YearMonth.of(year, month).lengthOfMonth())));
        }
    }
}
