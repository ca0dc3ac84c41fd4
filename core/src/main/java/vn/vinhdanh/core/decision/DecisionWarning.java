package vn.vinhdanh.core.decision;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AuthorityLevel;

/** What an official must look at and confirm before a decision goes to the second official: likely wrong, yet not impossible. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "warns")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DecisionWarning.NoSignedFile.class, name = "no-signed-file"),
    @JsonSubTypes.Type(value = DecisionWarning.WithoutUnit.class, name = "without-unit"),
    @JsonSubTypes.Type(value = DecisionWarning.DoubtfulAuthority.class, name = "doubtful-authority"),
    @JsonSubTypes.Type(value = DecisionWarning.OutsideCompetence.class, name = "outside-competence"),
    @JsonSubTypes.Type(value = DecisionWarning.OverCap.class, name = "over-cap"),
    @JsonSubTypes.Type(value = DecisionWarning.CapNotCounted.class, name = "cap-not-counted")
})
public sealed interface DecisionWarning {

    /** The signed PDF, which is what may be cited, is not attached. */
    record NoSignedFile() implements DecisionWarning {}

    /**
     * Honours whose unit is none of the directory: they are in no unit's figures.
     *
     * @param honours how many
     * @param of how many the decision has
     */
    record WithoutUnit(int honours, int of) implements DecisionWarning {}

    /**
     * The name of the authority does not say the level at which the decision was entered.
     *
     * @param said the level that the name says, or null when it says none that is known
     */
    record DoubtfulAuthority(
            String authority,
            AuthorityLevel level,
            @Nullable AuthorityLevel said) implements DecisionWarning {}

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
