package vn.vinhdanh.core.publication;

import java.time.LocalDate;
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
 */
public record PublicUnit(
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String todayCode,
        String todayName) {}
