package vn.vinhdanh.core.decision;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.StoredForm;

/**
 * What an honour shall read after its correction (đính chính); award and decision stay, for those another decision is needed.
 *
 * @param unit the unit at the time, as it shall be written
 * @param unitId that unit in the directory; null when it is not in it, or when nothing about the unit is corrected
 */
public record HonourCorrection(
        String salutation,
        String name,
        String post,
        String unit,
        @Nullable UnitId unitId,
        String achievement,
        AchievementPeriod period) {

    /** Form 1 named no unit of the directory. */
    static final StoredForm<HonourCorrection> FORM = new StoredForm<>(HonourCorrection.class, 2);
}
