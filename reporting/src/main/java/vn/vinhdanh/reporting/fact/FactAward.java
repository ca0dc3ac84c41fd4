package vn.vinhdanh.reporting.fact;

/**
 * An award as a decision conferred it; the name may differ from decision to decision.
 *
 * @param ordinal its place in the official order
 */
public record FactAward(String code, String name, int ordinal) {}
