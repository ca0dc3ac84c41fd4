package vn.vinhdanh.core.decision;

import java.time.LocalDate;

/**
 * A decision that gives a unit as text.
 *
 * @param code its public code
 * @param number in full
 * @param honours how many of its honours give it
 */
public record DecisionOfText(String code, String number, LocalDate decidedOn, int honours) {}
