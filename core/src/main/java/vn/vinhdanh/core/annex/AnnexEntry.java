package vn.vinhdanh.core.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.organisation.RecipientSummary;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/**
 * One row as it would be registered, with its problems.
 *
 * @param row the row as listed
 * @param leftOut whether the official left it out
 * @param award null while it is not known
 * @param unitId the unit of the decision's day; null when none was found and the text is kept as written
 * @param namesakes how many people of this name the register has
 * @param recipient the one of them whom the official recognised; null for a new recipient
 * @param surely the only one of them whom the row can mean, by exactly this name and this unit, so that many like it may be recognised at
 *     once; null where that is in doubt, and once the official recognised somebody
 * @param problems of this row, errors first
 */
public record AnnexEntry(
        AnnexRow row,
        boolean leftOut,
        @Nullable RecipientKind kind,
        String name,
        String post,
        String unit,
        @Nullable UnitId unitId,
        @Nullable AwardSummary award,
        String achievement,
        @Nullable AchievementPeriod period,
        @Nullable CommendationKind commendation,
        @Nullable Sex sex,
        @Nullable SubjectClass subjectClass,
        int namesakes,
        @Nullable RecipientSummary recipient,
        @Nullable RecipientSummary surely,
        List<AnnexProblem> problems) {

    /** The gravest severity among the problems, or null when there are none. */
    public AnnexProblem.@Nullable Severity severity() {
        return problems.isEmpty() ? null : problems.getFirst().severity();
    }
}
