package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.organisation.Forces;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * Everything the rules look at of one nominee, as it was known when it was judged. Kept with the judgement, so that judging again
 * from it gives the same answer whatever has been corrected since.
 *
 * @param predecessors null for a person, and for a collective that took over no unit
 * @param forces whether it belongs to the armed forces; null where nobody has said
 */
public record NomineeFacts(
        RecipientKind kind,
        List<HonourFact> honours,
        List<RatingFact> ratings,
        List<InitiativeFact> initiatives,
        List<HeadcountFact> headcounts,
        List<DisciplineFact> disciplines,
        List<ProceedingFact> proceedings,
        Completeness completeness,
        @Nullable Predecessors predecessors,
        @Nullable Forces forces) {

    /**
     * The units that a collective took over or came from.
     *
     * @param until year in which the collective itself began: what was before, these achieved
     */
    public record Predecessors(int until) {}

    /** What became of an honour. */
    public enum Standing {
        /** It stands. */
        STANDS,
        /** Its decision waits for a second official. */
        AWAITING,
        /** It was annulled by a decision. */
        ANNULLED
    }

    /**
     * How an honour was given.
     *
     * @param from first year of achievement
     * @param schoolYear whether it is for one school year, which fills half of two calendar years
     * @param decidedOn day of the decision
     * @param annulledBy number of the decision that annulled it; empty when not known or not annulled
     * @param byPredecessor whether a unit has it that the collective took over
     */
    public record Given(
            int from,
            boolean schoolYear,
            LocalDate decidedOn,
            Standing standing,
            String annulledBy,
            boolean byPredecessor) {}

    /**
     * An honour.
     *
     * @param award code of the award
     * @param year the achievement year; of a school year or a longer period its last
     * @param oneYear whether it is for one year or one school year: longer periods make no streak
     * @param label number of the decision
     * @param given null in judgements kept before these were looked at, in which every honour stands
     */
    public record HonourFact(
            long id,
            String award,
            int year,
            boolean oneYear,
            CommendationKind commendation,
            String label,
            @Nullable Given given) {

        boolean is(Standing standing) {
            return given == null ? standing == Standing.STANDS : given.standing() == standing;
        }

        boolean schoolYear() {
            return given != null && given.schoolYear();
        }

        boolean byPredecessor() {
            return given != null && given.byPredecessor();
        }

        /** First year of achievement. */
        int from() {
            return given == null ? year : given.from();
        }

        /** Whether its decision was there on that day, as far as is known. */
        boolean decidedBy(LocalDate day) {
            return given == null || !given.decidedOn().isAfter(day);
        }

        /** Whether it was given for one of these years; a longer period is for each of its years, a school year for the one it ends in. */
        boolean isFor(IntPredicate years) {
            return oneYear
                    ? years.test(year)
                    : IntStream.rangeClosed(from(), year).anyMatch(years);
        }

        /** Whether it may support another honour: sudden and campaign merit does not (Decree 152/2025, article 4.3). */
        boolean counts() {
            return commendation != CommendationKind.SUDDEN && commendation != CommendationKind.CAMPAIGN;
        }
    }

    /**
     * The rating of a year.
     *
     * @param rating null where none was given
     * @param maternityLeave whether the person was on maternity leave, which counts as time (Decree 152/2025, article 4.5)
     */
    public record RatingFact(long id, int year, @Nullable Rating rating, boolean maternityLeave) {}

    /**
     * An initiative or science topic of which the nominee is an author.
     *
     * @param year in which it was recognised
     * @param usedForTitle whether it has supported a title
     * @param usedForForm whether it has supported a form of commendation
     * @param recognition null in judgements kept before these were looked at
     */
    public record InitiativeFact(
            long id,
            int year,
            InitiativeLevel recognised,
            InitiativeLevel effect,
            boolean usedForTitle,
            boolean usedForForm,
            String label,
            @Nullable Recognition recognition) {

        /** Whether it has supported another proposal than the one for this award and year. */
        boolean usedBefore(String award, int ofYear) {
            return recognition == null
                    ? usedForTitle || usedForForm
                    : recognition.uses().stream().anyMatch(u -> !u.award().equals(award) || u.year() != ofYear);
        }

        /** Whether it was recognised by that day, as far as is known. */
        boolean recognisedBy(LocalDate day) {
            return recognition == null || !recognition.on().isAfter(day);
        }
    }

    /**
     * How an initiative was recognised and used by the nominee.
     *
     * @param on day of the recognition
     */
    public record Recognition(LocalDate on, List<UseFact> uses) {}

    /** For which award and achievement year the nominee used an initiative. */
    public record UseFact(String award, int year) {}

    /**
     * Certified counts of a collective for a year.
     *
     * @param counts a count that is missing is not known
     */
    public record HeadcountFact(long id, int year, Map<Headcount, Integer> counts) {}

    /**
     * A disciplinary decision.
     *
     * @param until last day of its effect; far in the future for one without end
     */
    public record DisciplineFact(long id, LocalDate from, LocalDate until, String label) {

        boolean inForceOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /**
     * Something that is being examined.
     *
     * @param closed day it was concluded without fault; null while open
     * @param certain false while an official has not yet settled whether the entry means this nominee
     */
    public record ProceedingFact(
            long id, LocalDate opened, @Nullable LocalDate closed, boolean certain, String label) {

        boolean openOn(LocalDate day) {
            return !day.isBefore(opened) && (closed == null || closed.isAfter(day));
        }
    }
}
