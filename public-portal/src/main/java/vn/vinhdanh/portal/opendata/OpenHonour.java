package vn.vinhdanh.portal.opendata;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.portal.copy.DecisionCampaigns;
import vn.vinhdanh.portal.copy.UnitsOfToday;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Wording;

/** An honour as open data. */
record OpenHonour(
        String code,
        String recipientCode,
        String recipientKind,
        String salutation,
        String name,
        String post,
        String unit,
        @Nullable String unitCode,
        String currentUnit,
        @Nullable String currentUnitCode,
        String awardCode,
        String awardName,
        boolean emulationTitle,
        String achievement,
        int yearFrom,
        int yearTo,
        String period,
        boolean schoolYear,
        String commendationKind,
        String decisionCode,
        String decisionNumber,
        LocalDate decisionDate,
        String authority,
        @Nullable String campaignCode,
        int ordinal,
        String correctionNote,
        Instant publishedAt,
        boolean demo,
        String page,
        String awardNameEn) {

    /**
     * @param campaigns which say for which campaign its decision commends
     * @param units which say what its unit is today
     * @param names which say what its award is called in English
     */
    static OpenHonour of(
            PublicHonour h, DecisionCampaigns campaigns, UnitsOfToday units, AwardNames names, String site) {
        var today = units.successor(h.unitCode());
        return new OpenHonour(
                h.code(),
                h.recipientCode(),
                h.recipientKind().name(),
                h.salutation(),
                h.name(),
                h.post(),
                h.unit(),
                h.unitCode(),
                today == null ? "" : today.name(),
                today == null ? null : today.code(),
                h.awardCode(),
                h.awardName(),
                h.awardTitle(),
                h.achievement(),
                h.yearFrom(),
                h.yearTo(),
                h.period(),
                h.schoolYear(),
                h.commendationKind().name(),
                h.decisionCode(),
                h.decisionNumber(),
                h.decisionDate(),
                h.authority(),
                campaigns.of(h.decisionCode()),
                h.ordinal(),
                h.correctionNote(),
                Wording.toTheSecond(h.publishedAt()),
                h.demo(),
                site + "/vinh-danh/" + h.code(),
                names.inEnglish(h.awardCode(), h.awardName()));
    }
}
