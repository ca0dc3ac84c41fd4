package vn.vinhdanh.core.nomination;

import java.util.List;
import java.util.Map;

/**
 * All that an achievement report prints.
 *
 * @param superior the body above, in the head; may be empty
 * @param unit the body that reports
 * @param place where it is signed; empty when not known, then dots stand for it
 * @param year of the day of signing
 * @param award name of what is proposed
 * @param title whether that is an emulation title
 * @param blocks of its template, in order
 * @param texts by block; what is missing is printed as dots to be filled in by hand
 * @param earlier honours of before
 */
record ReportContent(
        String superior,
        String unit,
        String place,
        int year,
        NomineeWritten nominee,
        String award,
        boolean title,
        List<ReportBlock> blocks,
        Map<ReportBlock, String> texts,
        List<EarlierHonour> earlier) {}
