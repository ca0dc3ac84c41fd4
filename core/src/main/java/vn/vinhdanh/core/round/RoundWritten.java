package vn.vinhdanh.core.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Lines;

/**
 * What the board writes about a round.
 *
 * @param kind of all commendations that are proposed in it
 * @param year the achievement year; of a school year the one in which it ends
 * @param campaign the campaign that it rewards; null for none
 * @param awards codes of the awards that may be proposed; empty for any
 * @param unitKinds kinds of units that may send dossiers; empty for all
 * @param gathers whether dossiers of units below another one that the round takes go through it, who gathers them into its own
 * @param papers what a dossier is asked for; what is missing warns
 * @param requiredPapers those without which a dossier is not sent; they are asked for too
 * @param registrationUntil last day on which titles are registered; null where none are
 * @param submissionFrom first day on which dossiers are sent; null from its opening on
 * @param submissionUntil last day on which dossiers are sent first; null for what comes unasked, which has no end
 * @param supplementUntil last day on which returned dossiers are sent again; null as long as it is open
 * @param receptionDays working days in which a dossier is received or returned (5 in Decree 152/2025)
 * @param appraisalDays working days in which a received dossier is verified; they rest while it is back with the unit (20 there)
 * @param opinionDays working days for which the public is asked; null where it is not
 * @param track who considers what it brings
 * @param legalBasis what it rests on
 * @param note what units should know; may be empty
 */
public record RoundWritten(
        @NotBlank @Size(max = 300) String name,
        CommendationKind kind,
        int year,
        boolean schoolYear,
        @Nullable CampaignId campaign,
        @Size(max = 60) List<String> awards,
        @Size(max = 20) List<UnitKind> unitKinds,
        boolean gathers,
        @Size(max = 20) List<PaperKind> papers,
        @Size(max = 20) List<PaperKind> requiredPapers,
        @Nullable LocalDate registrationUntil,
        @Nullable LocalDate submissionFrom,
        @Nullable LocalDate submissionUntil,
        @Nullable LocalDate supplementUntil,
        int receptionDays,
        int appraisalDays,
        @Nullable Integer opinionDays,
        CouncilTrack track,
        @Size(max = 500) String legalBasis,
        @Lines @Size(max = 4000) String note) {

    /** Copies the lists. */
    public RoundWritten {
        awards = List.copyOf(awards);
        unitKinds = List.copyOf(unitKinds);
        papers = List.copyOf(papers);
        requiredPapers = List.copyOf(requiredPapers);
    }

    /** Of a round to which every unit sends its own, and without whose papers dossiers are sent all the same. */
    public RoundWritten(
            String name,
            CommendationKind kind,
            int year,
            boolean schoolYear,
            @Nullable CampaignId campaign,
            List<String> awards,
            List<UnitKind> unitKinds,
            List<PaperKind> papers,
            @Nullable LocalDate registrationUntil,
            @Nullable LocalDate submissionFrom,
            @Nullable LocalDate submissionUntil,
            @Nullable LocalDate supplementUntil,
            int receptionDays,
            int appraisalDays,
            @Nullable Integer opinionDays,
            CouncilTrack track,
            String legalBasis,
            String note) {
        this(
                name,
                kind,
                year,
                schoolYear,
                campaign,
                awards,
                unitKinds,
                false,
                papers,
                List.of(),
                registrationUntil,
                submissionFrom,
                submissionUntil,
                supplementUntil,
                receptionDays,
                appraisalDays,
                opinionDays,
                track,
                legalBasis,
                note);
    }

    /** The same, in which dossiers of units below another go through it. */
    public RoundWritten gathering() {
        return new RoundWritten(
                name,
                kind,
                year,
                schoolYear,
                campaign,
                awards,
                unitKinds,
                true,
                papers,
                requiredPapers,
                registrationUntil,
                submissionFrom,
                submissionUntil,
                supplementUntil,
                receptionDays,
                appraisalDays,
                opinionDays,
                track,
                legalBasis,
                note);
    }

    /** Which papers its dossiers are asked for. */
    public AskedPapers askedPapers() {
        return new AskedPapers(papers, requiredPapers);
    }

    /** Whether units of that kind may send dossiers. */
    public boolean takes(UnitKind unit) {
        return unitKinds.isEmpty() || unitKinds.contains(unit);
    }

    /** Whether an award may be proposed in it. */
    public boolean asks(String award) {
        return awards.isEmpty() || awards.contains(award);
    }
}
