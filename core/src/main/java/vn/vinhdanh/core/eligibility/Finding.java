package vn.vinhdanh.core.eligibility;

import java.util.List;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Sureness;

/**
 * What came of one clause.
 *
 * @param evidence the facts it rests on, oldest first
 * @param remark what it says: what is missing, or why a person must judge
 */
public record Finding(Clause clause, Outcome outcome, List<Evidence> evidence, Remark remark) {

    /** Whether the wording of the clause awaits the province's confirmation. */
    public boolean awaitsConfirmation() {
        return clause.sureness() != Sureness.VERIFIED;
    }
}
