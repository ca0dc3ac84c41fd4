package vn.vinhdanh.core.catalogue;

import java.math.BigDecimal;

/**
 * What an award pays a kind of recipient, as a multiple of the base salary.
 *
 * @param multiple more than 0
 * @param legalRef instrument, article, clause
 */
public record BonusMultiple(BigDecimal multiple, String legalRef, Sureness sureness) {}
