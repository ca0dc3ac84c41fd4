package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;
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
 */
public record Question(
        int year,
        CommendationKind kind,
        LocalDate receivedOn,
        @Nullable Integer campaignYears,
        Map<String, AwardLevel> levels) {}
