package vn.vinhdanh.core.upward;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.vinhdanh.core.shared.Lines;

/**
 * That a package was sent. The records office numbers the submission once it is signed, so that number and day are often known only now.
 *
 * @param number of the submission with its symbol, e.g. {@code 125/TTr-UBND}
 * @param datedOn the day of the submission
 * @param sentOn the day on which it was sent, not before that of the submission
 * @param reference what the Ministry's system calls it; may be empty
 */
public record SentUpward(
        @NotBlank @Size(max = 60) String number,
        LocalDate datedOn,
        LocalDate sentOn,
        @Lines @Size(max = 2000) String reference) {}
