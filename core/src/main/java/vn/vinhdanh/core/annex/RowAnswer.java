package vn.vinhdanh.core.annex;

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
 * What an official decided for one row; null leaves what the list says.
 *
 * @param leftOut the row is not registered
 * @param unit the unit that is meant
 * @param recipient the recipient of the register whom the official recognised; null for a new one
 */
public record RowAnswer(
        boolean leftOut,
        @Nullable RecipientKind kind,
        @Nullable String name,
        @Nullable AwardRevisionId award,
        @Nullable String achievement,
        @Nullable AchievementPeriod period,
        @Nullable CommendationKind commendation,
        @Nullable Sex sex,
        @Nullable SubjectClass subjectClass,
        @Nullable UnitId unit,
        @Nullable RecipientId recipient) {

    /** The same, for this recipient of the register; null for a new one. */
    public RowAnswer of(@Nullable RecipientId same) {
        return new RowAnswer(
                leftOut, kind, name, award, achievement, period, commendation, sex, subjectClass, unit, same);
    }

    /** Leaves the row as the list has it. */
    public static RowAnswer asListed() {
        return new RowAnswer(false, null, null, null, null, null, null, null, null, null, null);
    }

    /** Takes the row out of what is registered. */
    public static RowAnswer leftOutOfIt() {
        return new RowAnswer(true, null, null, null, null, null, null, null, null, null, null);
    }
}
