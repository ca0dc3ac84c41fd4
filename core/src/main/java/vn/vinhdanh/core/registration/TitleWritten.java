package vn.vinhdanh.core.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.nomination.NomineeWritten;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * Who aims at what.
 *
 * @param recipient the one of the register; null for one that the register does not hold
 * @param post of a person; may be empty
 * @param unitText unit or address; may be empty
 * @param award code of the award aimed at
 */
public record TitleWritten(
        RecipientKind kind,
        @Nullable RecipientId recipient,
        @NotBlank @Size(max = 300) String name,
        @Size(max = 300) String post,
        @Size(max = 300) String unitText,
        @NotBlank @Size(max = 40) String award) {

    /** What a list says of somebody, as far as it is registered. */
    static TitleWritten of(NomineeWritten nominee) {
        return new TitleWritten(
                nominee.kind(),
                nominee.recipient(),
                nominee.name(),
                nominee.post(),
                nominee.unitText(),
                nominee.award());
    }

    /** As a dossier of the round would put them forward; what for is written there. */
    NomineeWritten nominee(RoundSummary round) {
        return new NomineeWritten(
                kind,
                recipient,
                name,
                null,
                post,
                unitText,
                null,
                award,
                round.schoolYear()
                        ? new AchievementPeriod(round.year() - 1, round.year(), true)
                        : AchievementPeriod.year(round.year()),
                "");
    }
}
