package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
        @Nullable Integer campaignYears) {}
