package vn.vinhdanh.reporting.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the directory, with what it is today.
 *
 * @param kind of the unit
 * @param lastDay null while it has none
 * @param todayCode of what it is today: itself, or who took it over
 * @param todayLastDay null while that has none
 * @param aboveCode of the unit above it, itself where there is none
 * @param currentAboveCode of the unit above what it is today
 */
public record UnitNow(
        String code,
        String name,
        String kind,
        @Nullable LocalDate lastDay,
        String todayCode,
        String todayName,
        @Nullable LocalDate todayLastDay,
        String aboveCode,
        String currentAboveCode) {}
