package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * Everything the rules look at of one nominee, as it was known when it was judged. Kept with the judgement, so that judging again
 * from it gives the same answer whatever has been corrected since.
 */
public record NomineeFacts(
        RecipientKind kind,
        List<HonourFact> honours,
        List<RatingFact> ratings,
        List<InitiativeFact> initiatives,
        List<HeadcountFact> headcounts,
        List<DisciplineFact> disciplines,
        List<ProceedingFact> proceedings,
        Completeness completeness) {

    /**
     * An honour that stands.
     *
     * @param award code of the award
     * @param year the achievement year; of a school year or a longer period its last
     * @param oneYear whether it is for one year or one school year: longer periods make no streak
     * @param label number of the decision
     */
    public record HonourFact(
            long id, String award, int year, boolean oneYear, CommendationKind commendation, String label) {

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
     */
    public record InitiativeFact(
            long id,
            int year,
            InitiativeLevel recognised,
            InitiativeLevel effect,
            boolean usedForTitle,
            boolean usedForForm,
            String label) {}

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
