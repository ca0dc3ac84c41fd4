package vn.vinhdanh.core.upward;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The decision that was received on a proposal; its honours are entered as those of any decision.
 *
 * @param number as given by the authority, e.g. {@code 1234}
 * @param symbol e.g. {@code QĐ-TTg}, {@code QĐ-CTN}
 * @param authority who decided, e.g. "Thủ tướng Chính phủ"
 */
public record ReceivedDecision(
        @NotBlank @Size(max = 20) String number,
        @NotBlank @Size(max = 40) String symbol,
        LocalDate decidedOn,
        @NotBlank @Size(max = 300) String authority) {

    /** Number and symbol, e.g. {@code 1234/QĐ-TTg}. */
    public String fullNumber() {
        return number + "/" + symbol;
    }
}
