package vn.vinhdanh.core.nomination;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.Lines;

/**
 * What a specialist concludes of a nominee.
 *
 * @param status anything but {@link NomineeStatus#PROPOSED}
 * @param reason why; needed unless it is eligible and the register says so
 * @param holdUntil of one on hold, the day until which it waits; null when nobody knows
 * @param answers to what the register leaves open
 */
public record NomineeConclusion(
        NomineeStatus status,
        @Lines @Size(max = 1000) String reason,
        @Nullable LocalDate holdUntil,
        @Size(max = 60) List<NomineeAnswer> answers) {

    /** Copies the answers. */
    public NomineeConclusion {
        answers = List.copyOf(answers);
    }
}
