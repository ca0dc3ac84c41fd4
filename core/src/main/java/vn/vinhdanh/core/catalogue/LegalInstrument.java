package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal instrument (văn bản) the catalogue rests on.
 *
 * @param code slug of its number
 * @param issuedOn day of signing, or null where not known
 * @param validFrom day it came into force, or null where not known; one of the two days is known
 * @param validTo last day, or null while in force
 */
public record LegalInstrument(
        String code,
        String number,
        String title,
        String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** The day from which it is kept: that it came into force, else that it was signed. */
    public LocalDate starts() {
        var from = validFrom == null ? issuedOn : validFrom;
        if (from == null) {
            throw new IllegalStateException("instrument " + code + " without a day");
        }
        return from;
    }
}
