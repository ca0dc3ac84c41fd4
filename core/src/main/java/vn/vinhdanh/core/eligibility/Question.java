package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.shared.CommendationKind;

/**
 * For what a nominee is judged.
 *
 * @param year the achievement year; of a longer period or a school year its last
 * @param receivedOn day the dossier was received
 * @param campaignYears how many full years the campaign lasted for which it is proposed; null when not known or for no campaign
 * @param levels the level of each award of the catalogue, by code: it tells which register would show the award
 * @param reading which reading of the rules: {@link #CAUTIOUS} or {@link #SCRUPULOUS}; null for judgements kept under the first. What
 *     was kept under an earlier one is judged again as it was
 */
public record Question(
        int year,
        CommendationKind kind,
        LocalDate receivedOn,
        @Nullable Integer campaignYears,
        Map<String, AwardLevel> levels,
        @Nullable Integer reading) {

    /** The second reading: what is a person's is never met nor refused, and what stands against a proposal is said first. */
    static final int CAUTIOUS = 2;

    /**
     * The third reading: what the register holds in another shape, in a decision on its way, of a unit taken over or by a rule that nobody
     * has confirmed neither refuses nor passes.
     */
    static final int SCRUPULOUS = 3;

    private static final Month CALENDAR_YEARS_FROM = Month.OCTOBER;

    /** A question of today. */
    Question(
            int year,
            CommendationKind kind,
            LocalDate receivedOn,
            @Nullable Integer campaignYears,
            Map<String, AwardLevel> levels) {
        this(year, kind, receivedOn, campaignYears, levels, SCRUPULOUS);
    }

    /** Whether it is judged by the second reading or a later one. */
    boolean cautious() {
        return reading != null && reading >= CAUTIOUS;
    }

    /** Whether it is judged by the third reading. */
    boolean scrupulous() {
        return reading != null && reading >= SCRUPULOUS;
    }

    /** Whether it can be for the school year only that ends in the year judged: no calendar year is judged before its last quarter. */
    boolean ofSchoolYear() {
        return receivedOn.isBefore(LocalDate.of(year, CALENDAR_YEARS_FROM, 1));
    }
}
