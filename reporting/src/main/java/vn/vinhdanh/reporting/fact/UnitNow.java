package vn.vinhdanh.reporting.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the directory, with what it is today.
 *
 * @param kind of the unit
 * @param parentCode the unit above it, or null
 * @param lastDay null while it has none
 * @param todayCode of what it is today: itself, or who took it over
 * @param todayLastDay null while that has none
 */
public record UnitNow(
        String code,
        String name,
        String kind,
        @Nullable String parentCode,
        @Nullable LocalDate lastDay,
        String todayCode,
        String todayName,
        @Nullable LocalDate todayLastDay) {}
