package vn.vinhdanh.core.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the directory and what it is today. What an honour's unit is today is asked here by the unit's code, so that it is true of
 * every honour whatever was entered first.
 *
 * @param code its code in the directory
 * @param name as it was called in its time
 * @param validTo its last day, or null while it has none
 * @param todayCode code of the unit that it is today: its own while it exists, its successor's through all mergers and renamings; null when
 *     it is no more and nobody took it over whole
 * @param todayName name of that unit; empty when there is none
 * @param aliases other ways in which it is written and called
 * @param became the units that took it over, by date: one in a merger or renaming, several where it was split; none while it exists
 */
public record PublicUnit(
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String todayCode,
        String todayName,
        List<String> aliases,
        List<Became> became) {

    /** Reads also what was written before aliases and successors were told. */
    @SuppressWarnings("ConstantValue")
    public PublicUnit {
        aliases = aliases == null ? List.of() : aliases;
        became = became == null ? List.of() : became;
    }

    /** A unit without other names, of which nobody says what became of it. */
    public PublicUnit(
            String code,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String todayCode,
            String todayName) {
        this(code, name, validFrom, validTo, todayCode, todayName, List.of(), List.of());
    }

    /**
     * A unit that took this one over, wholly or in part.
     *
     * @param on first day of the new state
     * @param kind key of the kind of succession: MERGE, SPLIT, RENAME, TRANSFER
     * @param legalBasis the instrument that says so
     */
    public record Became(String code, String name, LocalDate on, String kind, String legalBasis) {}
}
