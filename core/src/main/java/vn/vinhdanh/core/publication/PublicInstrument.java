package vn.vinhdanh.core.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal instrument (văn bản).
 *
 * @param issuedOn day of signing, or null where not known
 * @param validFrom day it came into force, or null where not known
 * @param validTo last day, or null while in force
 */
public record PublicInstrument(
        String code,
        String number,
        String title,
        String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
