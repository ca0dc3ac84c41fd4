package vn.vinhdanh.core.upward;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.nomination.NomineeSummary;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;

/**
 * One who is proposed upward, as it stood when it was taken in: what the second official confirms is what goes.
 *
 * @param ordinal place in the list, from 1
 * @param sex null where it was not said
 * @param proposedBy the unit that put it forward
 */
public record UpwardNominee(
        int ordinal,
        NomineeId nominee,
        DossierId dossier,
        RecipientKind kind,
        String name,
        @Nullable Sex sex,
        String post,
        String unitText,
        String proposedBy,
        String award,
        AchievementPeriod period,
        String achievement) {

    static UpwardNominee of(int ordinal, NomineeSummary one) {
        return new UpwardNominee(
                ordinal,
                one.id(),
                one.dossier(),
                one.kind(),
                one.name(),
                one.sex(),
                one.post(),
                one.unitText(),
                one.unitName(),
                one.award(),
                one.period(),
                one.achievement());
    }

    UpwardNominee at(int place) {
        return new UpwardNominee(
                place, nominee, dossier, kind, name, sex, post, unitText, proposedBy, award, period, achievement);
    }
}
