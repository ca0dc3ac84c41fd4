package vn.vinhdanh.core.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.organisation.WrittenUnits;

/**
 * A unit that decisions give as text only, with the honours of which the rule finds the same.
 *
 * @param text as first written
 * @param honours how many standing honours
 * @param first day of the first decision
 * @param last day of the last decision
 * @param found what the rule finds on the decisions' days
 * @param proposal the one unit of these days, or null
 * @param said what was said about it and stands, or waits; null for nothing
 */
public record UnitText(
        String text,
        int honours,
        LocalDate first,
        LocalDate last,
        WrittenUnits.Found found,
        @Nullable UnitSummary proposal,
        @Nullable Said said) {

    /**
     * What an official said.
     *
     * @param unit the unit that was chosen and waits for a second official; null for "no unit of the directory"
     * @param version to name when it is settled; of the choice and of the honours that it is about
     */
    public record Said(UnitReadingId id, @Nullable UnitSummary unit, String by, Instant at, int version) {}

    /** Which of the texts it is; stays the same while the directory does. */
    public Key key() {
        var unit = proposal;
        return new Key(text, unit == null ? null : unit.id());
    }

    /**
     * Tells one text from the others.
     *
     * @param text as written; accents and case do not matter
     * @param proposal the unit that the rule proposes, or null
     */
    public record Key(String text, @Nullable UnitId proposal) {}
}
