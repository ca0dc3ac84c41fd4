package vn.vinhdanh.reporting.fact;

/**
 * A decision.
 *
 * @param number with its symbol, e.g. {@code 9087/QĐ-UBND}
 */
public record FactDecision(String code, String number) {}
