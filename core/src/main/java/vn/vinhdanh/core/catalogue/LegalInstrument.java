package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal instrument (văn bản) the catalogue rests on.
 *
 * @param code slug of its number
 * @param issuedOn day of issue, or null where not known
 * @param validTo last day, or null while in force
 */
public record LegalInstrument(
        String code,
        String number,
        String title,
        String issuer,
        @Nullable LocalDate issuedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
