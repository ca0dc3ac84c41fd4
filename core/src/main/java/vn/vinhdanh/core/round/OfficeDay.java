package vn.vinhdanh.core.round;

import java.time.LocalDate;

/**
 * A day on which offices do otherwise than the week says.
 *
 * @param works whether it is worked (làm bù), else it is off (nghỉ lễ, nghỉ bù)
 * @param name why, as the announcement calls it
 */
public record OfficeDay(LocalDate day, boolean works, String name) {}
