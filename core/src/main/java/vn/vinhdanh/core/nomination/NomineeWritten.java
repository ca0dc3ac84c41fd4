package vn.vinhdanh.core.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/**
 * What an officer writes about a nominee: as the decision and the certificate will print it.
 *
 * @param recipient the one of the register; null for one that the register does not hold
 * @param sex of a person; null when not said
 * @param post of a person; may be empty
 * @param unitText unit or address; may be empty
 * @param subjectClass as the statistics count; null when not said
 * @param award code of the award
 * @param achievement what for; may be empty until the dossier is handed over
 */
public record NomineeWritten(
        RecipientKind kind,
        @Nullable RecipientId recipient,
        @NotBlank @Size(max = 300) String name,
        @Nullable Sex sex,
        @Size(max = 300) String post,
        @Size(max = 300) String unitText,
        @Nullable SubjectClass subjectClass,
        @NotBlank @Size(max = 40) String award,
        AchievementPeriod period,
        @Size(max = 1000) String achievement) {}
