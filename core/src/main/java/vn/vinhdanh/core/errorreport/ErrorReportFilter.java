package vn.vinhdanh.core.errorreport;

import org.jspecify.annotations.Nullable;

/**
 * Which error reports to list.
 *
 * @param status only those in this state, or null
 * @param openOnly only those that wait for an answer
 */
public record ErrorReportFilter(@Nullable ErrorReportStatus status, boolean openOnly) {

    /** Those that wait for an answer. */
    public static ErrorReportFilter open() {
        return new ErrorReportFilter(null, true);
    }
}
