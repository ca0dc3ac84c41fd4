package vn.vinhdanh.core.upward;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.Lines;

/**
 * What the board writes about a proposal upward.
 *
 * @param round whose nominees it proposes
 * @param authority who decides it: {@link AuthorityLevel#PRIME_MINISTER} or {@link AuthorityLevel#PRESIDENT}
 * @param title what it proposes, as officials call it
 * @param number of the province's submission with its symbol, e.g. {@code 125/TTr-UBND}; empty as long as it has none
 * @param datedOn the day of the submission; null as long as it has none
 * @param receiver the body to which it is sent, e.g. the Ministry of Home Affairs
 * @param note what the board should know; may be empty
 */
public record UpwardWritten(
        RoundId round,
        AuthorityLevel authority,
        @NotBlank @Size(max = 300) String title,
        @Size(max = 60) String number,
        @Nullable LocalDate datedOn,
        @NotBlank @Size(max = 300) String receiver,
        @Lines @Size(max = 2000) String note) {}
