package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.shared.CommendationKind;

/**
 * For which award a nominee, or everybody, is judged.
 *
 * @param award code of the award
 * @param year the achievement year; of a longer period or a school year its last
 * @param receivedOn day the dossier was received, which chooses the regime; the decision's day where it is not known
 * @param campaignYears full years the campaign lasted for which it is proposed; null when not known or for no campaign
 */
public record EligibilityAsk(
        String award,
        int year,
        CommendationKind kind,
        LocalDate receivedOn,
        @Nullable Integer campaignYears) {
    /** Kinds that emulation titles are given for: work of the year, and a movement. */
    private static final Set<CommendationKind> OF_TITLES = Set.of(CommendationKind.MERIT, CommendationKind.CAMPAIGN);

    /**
     * Refuses what no standard needs to be read for.
     *
     * @throws EligibilityProblem.NotForKind when titles are not given for that kind
     * @throws EligibilityProblem.YearAhead when the year begins after the day of reception
     */
    void check(AwardSummary of) {
        if (of.title() && !OF_TITLES.contains(kind)) {
            throw new EligibilityProblem.NotForKind(of.nameVi(), kind);
        }
        if (year > receivedOn.getYear()) {
            throw new EligibilityProblem.YearAhead(year, receivedOn);
        }
    }
}
