package vn.vinhdanh.core.decision;

/** Id of a decision. */
public record DecisionId(long value) {}
