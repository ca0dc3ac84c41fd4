package vn.vinhdanh.core.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit to enter.
 *
 * @param code unique key, ASCII; null to have one made
 * @param forces whether it belongs to the armed forces; null where nobody says
 * @param validTo last day, or null while it exists
 * @param aliases other ways in which lists write its name ("Sở GDĐT")
 * @param demo whether it is demonstration data
 */
public record UnitDraft(
        @Nullable String code,
        String name,
        UnitKind kind,
        @Nullable Forces forces,
        @Nullable UnitId parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> aliases,
        boolean demo) {

    /** A unit of the armed forces by its kind, else one of which nobody says. */
    public UnitDraft(
            @Nullable String code,
            String name,
            UnitKind kind,
            @Nullable UnitId parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> aliases,
            boolean demo) {
        this(
                code,
                name,
                kind,
                kind == UnitKind.ARMED_FORCES ? Forces.ARMED : null,
                parent,
                validFrom,
                validTo,
                aliases,
                demo);
    }
}
