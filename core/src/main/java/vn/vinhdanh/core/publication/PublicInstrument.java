package vn.vinhdanh.core.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A legal instrument (văn bản): number, title, issuer and its dates. */
public record PublicInstrument(
        String code,
        String number,
        String title,
        String issuer,
        @Nullable LocalDate issuedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
