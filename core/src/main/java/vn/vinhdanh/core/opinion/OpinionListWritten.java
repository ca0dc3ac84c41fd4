package vn.vinhdanh.core.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.Lines;

/**
 * What the board writes about a list for the people's opinion.
 *
 * @param round whose nominees stand on it
 * @param title as the public reads it
 * @param note what the public should know: on what it rests, who considers it afterwards; may be empty
 * @param opensAt the hour from which it is public
 * @param closesAt the hour at which it is taken away
 */
public record OpinionListWritten(
        RoundId round,
        @NotBlank @Size(max = 300) String title,
        @Lines @Size(max = 2000) String note,
        Instant opensAt,
        Instant closesAt) {}
