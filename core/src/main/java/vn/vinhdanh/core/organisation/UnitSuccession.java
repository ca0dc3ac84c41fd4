package vn.vinhdanh.core.organisation;

import java.time.LocalDate;

/**
 * That one unit took over from another.
 *
 * @param on first day of the new state
 * @param legalBasis the instrument that says so
 */
public record UnitSuccession(
        UnitSummary predecessor, UnitSummary successor, LocalDate on, SuccessionKind kind, String legalBasis) {}
