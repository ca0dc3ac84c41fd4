package vn.vinhdanh.core.decision;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/**
 * One honour to register.
 *
 * @param salutation Ông, Bà, a rank; may be empty
 * @param name as written in the decision
 * @param recipientId an existing recipient, only when an official said that it is the same; null makes a new one. Where it was joined to another
 *     since, that one gets the honour
 * @param unit unit as written in the decision; may be empty
 * @param unitId the unit of the directory as it was on the decision's date, or null when not in it
 * @param award the revision in force on the decision's date
 * @param achievement for what; may be empty
 * @param sex null when not known
 * @param subjectClass null when not known
 */
public record HonourDraft(
        RecipientKind recipientKind,
        String salutation,
        String name,
        @Nullable Long recipientId,
        String post,
        String unit,
        @Nullable UnitId unitId,
        AwardRevisionId award,
        String achievement,
        AchievementPeriod period,
        CommendationKind kind,
        @Nullable Sex sex,
        @Nullable SubjectClass subjectClass) {

    /** The same honour, given to that existing recipient. */
    HonourDraft to(RecipientId recipient) {
        return new HonourDraft(
                recipientKind,
                salutation,
                name,
                recipient.value(),
                post,
                unit,
                unitId,
                award,
                achievement,
                period,
                kind,
                sex,
                subjectClass);
    }
}
