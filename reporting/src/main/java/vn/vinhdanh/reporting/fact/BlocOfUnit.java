package vn.vinhdanh.reporting.fact;

/**
 * The bloc (khối thi đua) in which a unit was in a year: its own, else that of the nearest unit above it.
 *
 * @param unitCode of the unit
 * @param blocCode year and number, e.g. {@code 2025-3}
 * @param name of the bloc
 * @param ordinal its number in the year
 */
public record BlocOfUnit(String unitCode, int year, String blocCode, String name, int ordinal) {}
