package vn.vinhdanh.core.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is written about an absence.
 *
 * @param official who is away, by user name
 * @param substitute who stands in, by user name
 * @param from first day away
 * @param until last day away
 * @param note why or where; may be empty
 */
public record AbsenceWritten(
        @NotBlank @Size(max = 100) String official,
        @NotBlank @Size(max = 100) String substitute,
        LocalDate from,
        LocalDate until,
        @Size(max = 300) String note) {}
