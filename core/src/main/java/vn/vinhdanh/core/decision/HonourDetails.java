package vn.vinhdanh.core.decision;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/** One honour as lists, the showcase and the figures need it, with the names of its award. */
public record HonourDetails(
        HonourId id,
        DecisionId decision,
        int ordinal,
        RecipientId recipient,
        RecipientKind recipientKind,
        String salutation,
        String name,
        String post,
        String unit,
        @Nullable UnitId unitId,
        AwardRevisionId award,
        String awardCode,
        String awardName,
        boolean awardTitle,
        AwardLevel awardLevel,
        int awardOrdinal,
        String achievement,
        AchievementPeriod period,
        CommendationKind kind,
        @Nullable Sex sex,
        @Nullable SubjectClass subjectClass,
        HonourStatus status,
        String correctionNote) {

    /** What its public record is called. */
    public String code() {
        return Ids.code(id.value());
    }
}
