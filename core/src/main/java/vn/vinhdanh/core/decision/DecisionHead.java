package vn.vinhdanh.core.decision;

import java.time.LocalDate;
import vn.vinhdanh.core.shared.Ids;

/**
 * How a decision is named wherever something of it is told.
 *
 * @param number in full, e.g. {@code 9087/QĐ-UBND}
 * @param authority who decided
 * @param title abstract (trích yếu)
 */
public record DecisionHead(DecisionId id, String number, LocalDate decidedOn, String authority, String title) {

    /** The columns of decision {@code d} for a component called {@code decision}. */
    static final String COLUMNS = "d.id decision_id, concat(d.number, '/', d.symbol) decision_number,"
            + " d.decided_on decision_decided_on, d.authority decision_authority, d.title decision_title";

    /** What its page and its public record are called. */
    public String code() {
        return Ids.code(id.value());
    }
}
