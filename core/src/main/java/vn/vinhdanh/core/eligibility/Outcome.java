package vn.vinhdanh.core.eligibility;

import java.util.Collection;

/**
 * What came of a clause, a group or a whole standard, from worst to best. Clauses that must all hold come out as the worst of them;
 * alternatives of which one is enough as the best of them. What is missing in the register is {@link #NOT_KNOWN}, never
 * {@link #NOT_MET}; what only a person can judge is never {@link #MET}.
 */
public enum Outcome {
    /** Không đạt: the register shows that it does not hold. */
    NOT_MET,
    /** Chưa rõ: the register does not say. */
    NOT_KNOWN,
    /** Cần người xem xét: a person must judge. */
    TO_JUDGE,
    /** Đạt. */
    MET;

    /** What comes of outcomes that must all hold; {@link #MET} of none. */
    static Outcome allOf(Collection<Outcome> outcomes) {
        var worst = MET;
        for (Outcome outcome : outcomes) {
            worst = outcome.compareTo(worst) < 0 ? outcome : worst;
        }
        return worst;
    }

    /** What comes of outcomes of which one is enough; {@link #NOT_MET} of none. */
    static Outcome oneOf(Collection<Outcome> outcomes) {
        var best = NOT_MET;
        for (Outcome outcome : outcomes) {
            best = outcome.compareTo(best) > 0 ? outcome : best;
        }
        return best;
    }
}
