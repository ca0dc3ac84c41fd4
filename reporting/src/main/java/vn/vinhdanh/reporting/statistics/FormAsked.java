package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormScope;
import vn.vinhdanh.reporting.form.FormScopes;
import vn.vinhdanh.reporting.form.FormSource;
import vn.vinhdanh.reporting.form.Forms;
import vn.vinhdanh.reporting.statistics.WrongAddress.Reason;

/**
 * Which statutory form, for which reporting year and for whom.
 *
 * @param year a year that the form is for
 * @param scope for whom
 * @param number as which it was submitted; null for the figures of today
 * @param stood the day at whose end the figures are asked for; null for now
 */
public record FormAsked(
        FormDefinition form,
        int year,
        FormScope scope,
        @Nullable Integer number,
        @Nullable LocalDate stood) {

    private static final String YEAR = Dimension.YEAR.parameter();

    /** Part of the address: as which it was submitted. */
    private static final String NUMBER = "lan";

    private static final Set<String> PARTS =
            Set.of(FormCell.FORM, YEAR, FormScope.PART, NUMBER, BreakdownAddress.STOOD);

    static FormAsked of(MultiValueMap<String, String> query, LocalDate now, FormScopes scopes) {
        for (String name : query.keySet()) {
            if (!PARTS.contains(name) && !BreakdownAddress.ELSEWHERE.contains(name)) {
                throw new WrongAddress(name, "", Reason.UNKNOWN_PART);
            }
        }
        var id = BreakdownAddress.one(query, FormCell.FORM);
        var form = id == null
                ? Forms.all().getFirst()
                : Forms.find(id).orElseThrow(() -> new WrongAddress(FormCell.FORM, id, Reason.UNKNOWN_CODE));
        int latest = latest(now);
        int newest = form.yearOf(now);
        var asked = BreakdownAddress.year(query, YEAR);
        int year = asked == null ? form.isFor(newest) ? newest : last(form, newest) : asked;
        if (year < Forms.FIRST_YEAR || year > latest) {
            throw new WrongAddress(YEAR, String.valueOf(year), Reason.UNREADABLE);
        }
        var number = number(query);
        var stood = BreakdownAddress.day(query, BreakdownAddress.STOOD);
        if (stood != null && (number != null || form.of() != FormSource.HONOURS)) {
            throw new WrongAddress(BreakdownAddress.STOOD, form.code(), Reason.STOOD_FORM);
        }
        return new FormAsked(
                Forms.sameFor(form, year)
                        .orElseThrow(() -> new WrongAddress(FormCell.FORM, form.id(), Reason.UNKNOWN_CODE)),
                year,
                scope(query, scopes),
                number,
                stood);
    }

    /** As of when it is asked. */
    Standing standing() {
        return new Standing(stood, scope.ofUnit() || FormFacts.byDirectory(form));
    }

    /** The parts of a question in a message that has fields of its own too. */
    static MultiValueMap<String, String> asked(MultiValueMap<String, String> message) {
        var parts = new LinkedMultiValueMap<String, String>();
        message.forEach((name, values) -> {
            if (PARTS.contains(name)) {
                parts.put(name, values);
            }
        });
        return parts;
    }

    /** For whom, of an address that names a unit or none. */
    static FormScope scope(MultiValueMap<String, String> query, FormScopes scopes) {
        var code = BreakdownAddress.one(query, FormScope.PART);
        return scopes.find(code)
                .orElseThrow(() -> new WrongAddress(FormScope.PART, String.valueOf(code), Reason.UNKNOWN_CODE));
    }

    private static @Nullable Integer number(MultiValueMap<String, String> query) {
        var text = BreakdownAddress.one(query, NUMBER);
        if (text != null && !text.matches("[1-9][0-9]{0,3}")) {
            throw new WrongAddress(NUMBER, text, Reason.UNREADABLE);
        }
        return text == null ? null : Integer.valueOf(text);
    }

    /** The same as it was submitted; with null the same of today. */
    FormAsked as(@Nullable Integer one) {
        return new FormAsked(form, year, scope, one, null);
    }

    /** The newest reporting year that has begun. */
    static int latest(LocalDate now) {
        return Forms.all().getFirst().yearOf(now);
    }

    private static int last(FormDefinition form, int latest) {
        var last = form.toYear();
        return last == null ? latest : last;
    }

    /** Parts of the address. */
    public Map<String, String> parameters() {
        var parts = new LinkedHashMap<String, String>();
        parts.put(FormCell.FORM, form.id());
        parts.put(YEAR, String.valueOf(year));
        if (scope.ofUnit()) {
            parts.put(FormScope.PART, scope.code());
        }
        if (number != null) {
            parts.put(NUMBER, number.toString());
        }
        if (stood != null) {
            parts.put(BreakdownAddress.STOOD, stood.toString());
        }
        return parts;
    }
}
