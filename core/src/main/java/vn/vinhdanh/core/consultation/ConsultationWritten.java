package vn.vinhdanh.core.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Lines;

/**
 * What the board asks of a body.
 *
 * @param unit the unit asked, whose officers answer here; null for a body that has none, such as the Standing Committee of the Party
 * @param body what a body without a unit is called; else may be empty
 * @param question what it is asked
 * @param due the day by which it should answer
 */
public record ConsultationWritten(
        @Nullable UnitId unit,
        @Size(max = 300) String body,
        @NotBlank @Lines @Size(max = 2000) String question,
        LocalDate due) {}
