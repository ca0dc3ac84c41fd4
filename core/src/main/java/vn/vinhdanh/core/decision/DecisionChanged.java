package vn.vinhdanh.core.decision;

import java.util.List;

/**
 * Fact: a public decision changed (its file was attached, honours were corrected or taken away).
 *
 * @param honours honours whose public record must be written anew; empty when only the decision itself changed
 */
public record DecisionChanged(DecisionId decision, List<HonourId> honours) {}
