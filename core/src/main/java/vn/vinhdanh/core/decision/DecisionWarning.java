package vn.vinhdanh.core.decision;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AuthorityLevel;

/** What an official must look at and confirm before a decision goes to the second official: likely wrong, yet not impossible. */
public sealed interface DecisionWarning {

    /**
     * An award that whoever stands at the level of the decision's authority could not decide on its day.
     *
     * @param award its name
     * @param legalBasis where competence is said
     * @param honours how many of the decision
     */
    record OutsideCompetence(String award, AuthorityLevel level, String authority, String legalBasis, int honours)
            implements DecisionWarning {}

    /**
     * A title of which a unit has more for a year than the law of that year allows, counted over the register with this decision.
     *
     * @param cap what was counted
     */
    record OverCap(TitleCap cap) implements DecisionWarning {}

    /**
     * A capped title in a unit and year of which the register holds none of the titles it is counted from; or of honours that have no unit
     * of the directory, so that nothing can be counted.
     *
     * @param unit name of the unit, or null for honours without one
     * @param honours how many of the decision
     */
    record CapNotCounted(String award, @Nullable String unit, int year, int percent, int honours)
            implements DecisionWarning {}
}
