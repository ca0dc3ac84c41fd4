package vn.vinhdanh.core.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a specialist answers to a clause that the register leaves open.
 *
 * @param clause place of the clause in the findings, from 0
 * @param asked the clause as it was shown, in Vietnamese: the law may have changed since
 * @param holds whether it holds
 * @param reason on what the answer rests
 */
public record NomineeAnswer(
        int clause,
        String asked,
        boolean holds,
        @NotBlank @Size(max = 1000) String reason) {}
