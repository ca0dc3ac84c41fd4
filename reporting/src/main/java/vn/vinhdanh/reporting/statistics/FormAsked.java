package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.Forms;
import vn.vinhdanh.reporting.statistics.WrongAddress.Reason;

/**
 * Which statutory form, for which reporting year.
 *
 * @param year a year that the form is for
 */
public record FormAsked(FormDefinition form, int year) {

    private static final String YEAR = Dimension.YEAR.parameter();

    static FormAsked of(MultiValueMap<String, String> query, LocalDate now) {
        for (String name : query.keySet()) {
            if (!name.equals(FormCell.FORM) && !name.equals(YEAR) && !BreakdownAddress.ELSEWHERE.contains(name)) {
                throw new WrongAddress(name, "", Reason.UNKNOWN_PART);
            }
        }
        var id = BreakdownAddress.one(query, FormCell.FORM);
        var form = id == null
                ? Forms.all().getFirst()
                : Forms.find(id).orElseThrow(() -> new WrongAddress(FormCell.FORM, id, Reason.UNKNOWN_CODE));
        int latest = latest(now);
        var asked = BreakdownAddress.year(query, YEAR);
        int year = asked == null ? form.isFor(latest) ? latest : last(form, latest) : asked;
        if (year < Forms.FIRST_YEAR || year > latest) {
            throw new WrongAddress(YEAR, String.valueOf(year), Reason.UNREADABLE);
        }
        return new FormAsked(
                Forms.sameFor(form, year)
                        .orElseThrow(() -> new WrongAddress(FormCell.FORM, form.id(), Reason.UNKNOWN_CODE)),
                year);
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
        return parts;
    }
}
