package vn.vinhdanh.core.nomination;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.eligibility.Outcome;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/**
 * A nominee as a row of the list over all dossiers.
 *
 * @param unitName the unit that puts it forward
 * @param number of the unit's submission; may be empty
 * @param sex null where it was not said
 * @param subjectClass null where it was not said
 * @param dossierStatus where its dossier stands
 * @param outcome what the register said when it was concluded; null before, or where it was not asked
 * @param reason of the conclusion; may be empty
 */
public record NomineeSummary(
        NomineeId id,
        DossierId dossier,
        RoundId round,
        String unitName,
        String number,
        RecipientKind kind,
        String name,
        @Nullable Sex sex,
        String post,
        String unitText,
        @Nullable SubjectClass subjectClass,
        String award,
        AchievementPeriod period,
        String achievement,
        DossierStatus dossierStatus,
        NomineeStatus status,
        @Nullable Outcome outcome,
        String reason) {}
