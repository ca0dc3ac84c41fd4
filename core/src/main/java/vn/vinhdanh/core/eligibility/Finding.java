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

    /** Whether the register could tell what came of it, rather than a person only. */
    boolean measured() {
        return outcome != Outcome.TO_JUDGE
                || !(clause.requirement() instanceof Requirement.Judged
                        || clause.requirement() instanceof Requirement.Unrated
                        || clause.requirement() instanceof Requirement.Capped);
    }

    /**
     * Without what tells of disciplines and proceedings. What rests on them is for a person to judge, whatever came of it: else their
     * days could be read off by asking for one day of reception after the other.
     */
    Finding discreet() {
        boolean blocking = clause.requirement() instanceof Requirement.Unblocked;
        boolean rests = evidence.stream()
                .anyMatch(e -> e.kind() == Evidence.Kind.DISCIPLINE || e.kind() == Evidence.Kind.PROCEEDING);
        if (!blocking && !rests && !remark.key().contains("disciplin")) {
            return this;
        }
        var open = evidence.stream()
                .filter(e -> e.kind() != Evidence.Kind.DISCIPLINE && e.kind() != Evidence.Kind.PROCEEDING)
                .toList();
        return new Finding(clause, Outcome.TO_JUDGE, open, Remark.of("confidential"));
    }
}
