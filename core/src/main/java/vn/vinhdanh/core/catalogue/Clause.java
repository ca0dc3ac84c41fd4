package vn.vinhdanh.core.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.CommendationKind;

/**
 * One clause of a standard. The clauses of a standard stand in groups; all groups must hold. In a group stand alternatives, of
 * which one must hold; an alternative holds when all its clauses do.
 *
 * @param group place of the group, from 1
 * @param alternative place of the alternative in its group, from 1
 * @param kinds kinds of commendation for which the alternative may be used; empty for all
 * @param forces whether the alternative it stands in is open to the armed forces only (Law of 2022, articles 21 and 22); one such
 *     clause closes its whole alternative to others
 * @param legalRef instrument, article, clause
 * @param wordingVi what it asks, as an official would say it
 * @param wordingEn the same in English
 * @param sureness of the wording; anything but VERIFIED awaits the province's confirmation
 * @param confidential whether what comes of it tells of disciplines and proceedings, which only some officials may see
 */
public record Clause(
        int group,
        int alternative,
        Set<CommendationKind> kinds,
        boolean forces,
        Requirement requirement,
        String legalRef,
        String wordingVi,
        String wordingEn,
        Sureness sureness,
        boolean confidential) {

    /** A clause for everybody, confidential when its requirement {@linkplain Requirement#confidential() is by its nature}. */
    public Clause(
            int group,
            int alternative,
            Set<CommendationKind> kinds,
            Requirement requirement,
            String legalRef,
            String wordingVi,
            String wordingEn,
            Sureness sureness) {
        this(
                group,
                alternative,
                kinds,
                false,
                requirement,
                legalRef,
                wordingVi,
                wordingEn,
                sureness,
                requirement.confidential());
    }

    /** Reads what was kept with judgements and law changes, also from before clauses had marks. */
    @JsonCreator
    static Clause kept(
            @JsonProperty("group") int group,
            @JsonProperty("alternative") int alternative,
            @JsonProperty("kinds") Set<CommendationKind> kinds,
            @JsonProperty("forces") @Nullable Boolean forces,
            @JsonProperty("requirement") Requirement requirement,
            @JsonProperty("legalRef") String legalRef,
            @JsonProperty("wordingVi") String wordingVi,
            @JsonProperty("wordingEn") String wordingEn,
            @JsonProperty("sureness") Sureness sureness,
            @JsonProperty("confidential") @Nullable Boolean confidential) {
        return new Clause(
                group,
                alternative,
                kinds,
                Boolean.TRUE.equals(forces),
                requirement,
                legalRef,
                wordingVi,
                wordingEn,
                sureness,
                confidential == null ? requirement.confidential() : confidential);
    }
}
