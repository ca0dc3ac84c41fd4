package vn.vinhdanh.core.round;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.CommendationKind;

/**
 * A round as a row of a list or an entry of a pick-list.
 *
 * @param year the achievement year; of a school year the one in which it ends
 * @param registrationUntil last day on which titles are registered; null where none are
 * @param submissionFrom see {@link RoundWritten}
 * @param submissionUntil null for what comes unasked
 * @param supplementUntil null as long as it is open
 * @param unitKinds kinds of units that may send dossiers; empty for all
 * @param receptionDays working days in which a dossier is received or returned
 * @param appraisalDays working days in which a received dossier is verified
 * @param campaign the campaign that it rewards; null for none
 * @param version to name in a step
 */
public record RoundSummary(
        RoundId id,
        String name,
        CommendationKind kind,
        int year,
        boolean schoolYear,
        RoundStatus status,
        @Nullable LocalDate registrationUntil,
        @Nullable LocalDate submissionFrom,
        @Nullable LocalDate submissionUntil,
        @Nullable LocalDate supplementUntil,
        List<UnitKind> unitKinds,
        int receptionDays,
        int appraisalDays,
        @Nullable CampaignId campaign,
        int version) {

    /** The achievement period of most nominees: the year, or the school year that ends in it. */
    public String period() {
        return schoolYear ? (year - 1) + "-" + year : String.valueOf(year);
    }

    /** Its name with the period, once where the name says it already. */
    public String named() {
        return name.contains(period()) ? name : name + " – " + period();
    }

    /** Whether units register on that day the titles they aim at. */
    public boolean registersOn(LocalDate day) {
        var until = registrationUntil;
        return status == RoundStatus.OPEN && until != null && !day.isAfter(until);
    }

    /** Whether units send dossiers on that day for the first time. */
    public boolean takesOn(LocalDate day) {
        var from = submissionFrom;
        var until = submissionUntil;
        return status == RoundStatus.OPEN
                && (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until));
    }

    /** Whether units send returned dossiers again on that day; also after the round was closed to new ones. */
    public boolean takesAgainOn(LocalDate day) {
        var until = supplementUntil;
        return status != RoundStatus.PREPARED && (until == null ? status == RoundStatus.OPEN : !day.isAfter(until));
    }
}
