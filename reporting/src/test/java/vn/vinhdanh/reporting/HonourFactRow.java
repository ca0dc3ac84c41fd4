package vn.vinhdanh.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the fact table as a test writes it. */
public record HonourFactRow(
        long id,
        String recipientKind,
        String name,
        @Nullable String sex,
        @Nullable String subjectClass,
        String awardCode,
        String awardName,
        String level,
        int ordinal,
        String kind,
        int yearFrom,
        int yearTo,
        String decisionNumber,
        LocalDate decidedOn,
        @Nullable String unitCode,
        String unitName,
        @Nullable String currentUnitCode,
        String currentUnitName,
        boolean demo) {}
