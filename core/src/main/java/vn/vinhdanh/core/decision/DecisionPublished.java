package vn.vinhdanh.core.decision;

/** Fact: a decision became public with all its standing honours. */
public record DecisionPublished(DecisionId decision) {}
