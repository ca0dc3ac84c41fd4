package vn.vinhdanh.core.eligibility;

import java.util.Comparator;
import java.util.List;
import vn.vinhdanh.core.catalogue.Clause;

/** What a policy says of a requirement. */
record Answer(Outcome outcome, List<Evidence> evidence, Remark remark) {

    private static final Comparator<Evidence> OLDEST_FIRST = Comparator.comparingInt(Evidence::year)
            .thenComparing(Evidence::kind)
            .thenComparingLong(Evidence::id);

    Answer {
        evidence = evidence.stream().distinct().sorted(OLDEST_FIRST).toList();
    }

    Finding to(Clause clause) {
        return new Finding(clause, outcome, evidence, remark);
    }
}
