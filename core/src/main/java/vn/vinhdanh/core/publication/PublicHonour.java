package vn.vinhdanh.core.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * One honour as citizens read it: who, for what, for which years, by which decision. No birth date, sex, address or number of
 * an identity paper ever.
 *
 * @param recipientCode code that groups the honours of one recipient; two namesakes have different codes
 * @param salutation as written in the decision: Ông, Bà, Thượng tá …; may be empty
 * @param name as written in the decision
 * @param post post at the time; may be empty
 * @param unit unit at the time, as written; may be empty
 * @param unitCode code of the unit in the directory, or null when it is not in it; its {@link PublicUnit} says what the unit is today
 * @param awardTitle whether the award is an emulation title (danh hiệu) rather than a form of commendation (hình thức)
 * @param achievement for what; may be empty
 * @param period years as a label, e.g. {@code 2020} or {@code 2016-2020}
 * @param authority who decided, e.g. "Chủ tịch UBND tỉnh Ninh Bình"
 * @param correctionNote truthful public sentence when the record was corrected; empty when not
 */
public record PublicHonour(
        String code,
        RecipientKind recipientKind,
        String recipientCode,
        String salutation,
        String name,
        String post,
        String unit,
        @Nullable String unitCode,
        String awardCode,
        String awardName,
        boolean awardTitle,
        String achievement,
        int yearFrom,
        int yearTo,
        String period,
        boolean schoolYear,
        CommendationKind commendationKind,
        String decisionCode,
        String decisionNumber,
        LocalDate decisionDate,
        String authority,
        Instant publishedAt,
        int ordinal,
        String correctionNote,
        boolean demo) {}
