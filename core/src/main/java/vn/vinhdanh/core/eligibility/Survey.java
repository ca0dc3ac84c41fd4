package vn.vinhdanh.core.eligibility;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.shared.SubjectClass;

/**
 * Who may be proposed, and what the others lack.
 *
 * @param award the revision in force on the day of reception
 * @param rows best outcome first, of those the best by the register, then by name
 * @param counts how many came out how
 * @param measured how many came out how by what the register can tell
 */
public record Survey(
        EligibilityAsk ask,
        AwardSummary award,
        List<SurveyRow> rows,
        Map<Outcome, Long> counts,
        Map<Outcome, Long> measured) {

    /** The share of people who work directly among those that may be proposed or are to be judged and whose class is known. */
    public Share directWorkers() {
        return share(r -> r.subjectClass() != null, r -> r.subjectClass() == SubjectClass.DIRECT_WORKER);
    }

    /** The share of women, or of collectives with 70 % women, among those that may be proposed or are to be judged. */
    public Share preferred() {
        return share(r -> true, SurveyRow::preferredAmongEquals);
    }

    private Share share(Predicate<SurveyRow> known, Predicate<SurveyRow> counts) {
        var may = rows.stream()
                .filter(r -> r.outcome().compareTo(Outcome.TO_JUDGE) >= 0)
                .filter(known)
                .toList();
        return new Share((int) may.stream().filter(counts).count(), may.size());
    }

    /**
     * A part of a whole.
     *
     * @param of the whole; 0 when nothing is known
     */
    public record Share(int part, int of) {}
}
