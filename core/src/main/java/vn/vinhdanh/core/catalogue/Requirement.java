package vn.vinhdanh.core.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one clause of a standard asks, as data. Each kind is judged by one policy of the same name in the room {@code eligibility}.
 * Where {@code since} names an award, only what was achieved after the year for which it was first given counts ("from the time
 * when … was given"). Honours for sudden merit or in a campaign never count for a requirement (Decree 152/2025, article 4.3).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "asks")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Requirement.Held.class, name = "held"),
    @JsonSubTypes.Type(value = Requirement.Consecutive.class, name = "consecutive"),
    @JsonSubTypes.Type(value = Requirement.Won.class, name = "won"),
    @JsonSubTypes.Type(value = Requirement.Rated.class, name = "rated"),
    @JsonSubTypes.Type(value = Requirement.RatedTimes.class, name = "rated-times"),
    @JsonSubTypes.Type(value = Requirement.Initiatives.class, name = "initiatives"),
    @JsonSubTypes.Type(value = Requirement.Share.class, name = "share"),
    @JsonSubTypes.Type(value = Requirement.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Requirement.Capped.class, name = "capped"),
    @JsonSubTypes.Type(value = Requirement.CampaignLasted.class, name = "campaign-lasted"),
    @JsonSubTypes.Type(value = Requirement.Unblocked.class, name = "unblocked"),
    @JsonSubTypes.Type(value = Requirement.Unrated.class, name = "unrated"),
    @JsonSubTypes.Type(value = Requirement.Judged.class, name = "judged")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Requirement {

    /** Whether what comes of it always tells of disciplines and proceedings: the confidentiality that a clause begins with. */
    default boolean confidential() {
        return this instanceof Unblocked;
    }

    /**
     * One of these awards was given for an earlier achievement year ("đã được tặng …").
     *
     * @param awards codes of awards, of which any counts
     */
    record Held(Set<String> awards) implements Requirement {}

    /**
     * One of these awards in each of so many achievement years in a row, the last of which is the year judged ("… lần liên tục").
     *
     * @param awards codes of awards, of which any counts in a year
     * @param years how many, 1 or more
     * @param apart true where an award of these itself asks for several years, so that its times ("lần") follow each other without their
     *     years adjoining: whether times that lie apart do is for a person to judge; null elsewhere
     */
    record Consecutive(
            Set<String> awards,
            int years,
            @Nullable String since,
            @Nullable Boolean apart) implements Requirement {

        /** Normalises: what does not lie apart says nothing of it. */
        public Consecutive {
            apart = Boolean.TRUE.equals(apart) ? Boolean.TRUE : null;
        }

        /** Times in years that adjoin. */
        public Consecutive(Set<String> awards, int years, @Nullable String since) {
            this(awards, years, since, null);
        }

        /** Whether the times may lie in years that do not adjoin. */
        public boolean mayLieApart() {
            return apart != null;
        }
    }

    /**
     * One of these awards so many times within so many years, the last of which is the year judged; in any order.
     *
     * @param times how often, 1 or more
     * @param years length of the span, 1 or more
     */
    record Won(
            Set<String> awards,
            int times,
            int years,
            @Nullable String since) implements Requirement {}

    /**
     * Rated so or better in each of so many years in a row, the last of which is the year judged.
     *
     * @param least the lowest rating that counts
     * @param years how many, 1 or more
     * @param orAwards awards that count for a year in place of its rating; may be empty
     */
    record Rated(
            Rating least,
            int years,
            Set<String> orAwards,
            @Nullable String since) implements Requirement {}

    /**
     * Rated so or better in so many of the years of a span, the last of which is the year judged; in any order ("trong đó có … năm").
     *
     * @param least the lowest rating that counts
     * @param times in how many of the years, 1 or more
     * @param years length of the span, 1 or more
     */
    record RatedTimes(
            Rating least, int times, int years, @Nullable String since) implements Requirement {}

    /**
     * So many initiatives recognised within so many years, the last of which is the year judged.
     *
     * @param count how many, 1 or more
     * @param recognised least level that recognised them
     * @param effect least scope of their effect
     * @param years length of the span, 1 or more
     */
    record Initiatives(
            int count,
            InitiativeLevel recognised,
            InitiativeLevel effect,
            int years,
            @Nullable String since) implements Requirement {}

    /**
     * Of the members of the collective in the year judged at least this percentage.
     *
     * @param percent 0 to 100, of all members
     * @param above whether it must be more than that, not just as much
     */
    record Share(Headcount of, int percent, boolean above) implements Requirement {}

    /**
     * A number of members in the year judged.
     *
     * @param least lowest number; 0 for none needed
     * @param most highest number; null for no limit
     */
    record Count(Headcount of, int least, @Nullable Integer most) implements Requirement {}

    /**
     * In a unit the award is given for a year to at most this percentage of those who have one of these awards for that year (Decree
     * 91/2017, article 9.3). It is counted over a unit, not over a nominee: see {@code decision.TitleCaps}.
     *
     * @param of codes of awards, of which any counts
     * @param percent 1 to 100
     */
    record Capped(Set<String> of, int percent) implements Requirement {}

    /** The campaign for which the award is proposed lasted at least so many years (Law of 2022, articles 25 and 26). */
    record CampaignLasted(int years) implements Requirement {}

    /**
     * No discipline in force, no investigation, inspection, complaint or press allegation open on the day of reception (Decree
     * 152/2025, article 4.4).
     */
    record Unblocked() implements Requirement {}

    /**
     * An alternative for workers and farmers whom nobody rates (Law of 2022, article 24): their work is for a person to judge. It is
     * not for whoever was rated in the year judged.
     */
    record Unrated() implements Requirement {}

    /** Only a person can judge it: influence, model conduct, solidarity. Never passed by the software. */
    record Judged() implements Requirement {}
}
