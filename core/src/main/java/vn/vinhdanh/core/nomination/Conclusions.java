package vn.vinhdanh.core.nomination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.eligibility.Finding;
import vn.vinhdanh.core.eligibility.Findings;
import vn.vinhdanh.core.eligibility.Outcome;
import vn.vinhdanh.core.shared.InvalidInput;

/**
 * When a specialist may conclude what. The register never decides alone: whatever it leaves open or denies a person may answer, with the
 * reason; and nobody is called eligible while a group of the standard neither holds by the register nor by an answer.
 */
final class Conclusions {

    private Conclusions() {}

    /**
     * @param findings what the register says; null where it holds nothing of the nominee or was not asked
     * @throws InvalidInput when a reason is missing, or an answer is to a clause that is none or reads otherwise now
     * @throws DossierProblem.StillOpen when it is to be eligible and something neither holds nor was answered
     */
    static void require(String name, NomineeConclusion conclusion, @Nullable Findings findings) {
        boolean eligible = conclusion.status() == NomineeStatus.ELIGIBLE;
        boolean clear = findings != null && findings.outcome() == Outcome.MET;
        if (conclusion.reason().isEmpty() && !(eligible && clear)) {
            throw new InvalidInput("reason", "problem.shared.required");
        }
        if (conclusion.holdUntil() != null && conclusion.status() != NomineeStatus.ON_HOLD) {
            throw new InvalidInput("holdUntil", "problem.nomination.hold-until");
        }
        var clauses = findings == null ? List.<Finding>of() : findings.findings();
        var answered = new HashMap<Integer, Boolean>();
        for (var answer : conclusion.answers()) {
            if (answer.clause() < 0
                    || answer.clause() >= clauses.size()
                    || !clauses.get(answer.clause()).clause().wordingVi().equals(answer.asked())) {
                throw new InvalidInput("answers", "problem.nomination.no-such-clause");
            }
            answered.put(answer.clause(), answer.holds());
        }
        if (eligible && findings != null && !holds(clauses, answered)) {
            throw new DossierProblem.StillOpen(name);
        }
    }

    /** Whether each group has an alternative of which every clause holds: by an answer where there is one, else by the register. */
    private static boolean holds(List<Finding> clauses, Map<Integer, Boolean> answered) {
        var groups = new TreeMap<Integer, Map<Integer, Boolean>>();
        for (int i = 0; i < clauses.size(); i++) {
            var finding = clauses.get(i);
            boolean holds = answered.getOrDefault(i, finding.outcome() == Outcome.MET);
            groups.computeIfAbsent(finding.clause().group(), group -> new HashMap<>())
                    .merge(finding.clause().alternative(), holds, Boolean::logicalAnd);
        }
        return groups.values().stream().allMatch(alternatives -> alternatives.containsValue(true));
    }
}
