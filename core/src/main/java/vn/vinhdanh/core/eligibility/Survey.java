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
 * @param caps of a title that the law of then gave to a share of each unit only: the units, those over it first; else empty
 */
public record Survey(
        EligibilityAsk ask,
        AwardSummary award,
        List<SurveyRow> rows,
        Map<Outcome, Long> counts,
        Map<Outcome, Long> measured,
        List<UnitCap> caps) {

    /**
     * How many of a unit may be given a title that only a share of another title's holders may have.
     *
     * @param unit as the register writes it; empty for those of no unit
     * @param percent the share in the law
     * @param article where the law says so
     * @param advanced how many of the unit hold the other title for the year by the register, or this one, which rests on it
     * @param most how many may be given it at most: the share, rounded down
     * @param mayBeProposed how many of the unit may be proposed or are to be judged
     * @param given how many of the unit hold it for the year already
     */
    public record UnitCap(
            String unit, int percent, String article, int advanced, int most, int mayBeProposed, int given) {

        /** Whether there are more than may be given it. */
        public boolean exceeded() {
            return mayBeProposed + given > most;
        }
    }

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
