package vn.vinhdanh.core.decision;

/**
 * A decision that gives a unit as text.
 *
 * @param honours how many of its honours give it
 */
public record DecisionOfText(DecisionHead decision, int honours) {}
