package vn.vinhdanh.core.catalogue;

import java.math.BigDecimal;

/**
 * The most that an award may pay where the law leaves the multiple itself to ministries and provinces. It holds as long as the
 * instrument that sets it is in force.
 *
 * @param most multiple of the base salary, more than 0
 * @param legalRef instrument, article, clause
 */
public record BonusCeiling(String awardCode, BigDecimal most, String legalRef) {}
