package vn.vinhdanh.core.consultation;

import jakarta.validation.constraints.Size;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.shared.Lines;

/**
 * What a body answers of one nominee.
 *
 * @param reason needed for an objection
 */
public record GivenAnswer(
        NomineeId nominee,
        BodyAnswer answer,
        @Lines @Size(max = 1000) String reason) {}
