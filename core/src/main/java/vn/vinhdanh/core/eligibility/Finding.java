package vn.vinhdanh.core.eligibility;

import java.util.List;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Requirement;
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

    /** Without what tells of disciplines and proceedings: their evidence, and what is said of them. */
    Finding discreet() {
        boolean blocking = clause.requirement() instanceof Requirement.Unblocked;
        var open = evidence.stream()
                .filter(e -> e.kind() != Evidence.Kind.DISCIPLINE && e.kind() != Evidence.Kind.PROCEEDING)
                .toList();
        boolean hidden = open.size() < evidence.size() || remark.key().contains("disciplin");
        return blocking && outcome != Outcome.MET || hidden
                ? new Finding(clause, outcome, open, Remark.of("confidential"))
                : this;
    }
}
