package vn.vinhdanh.core.errorreport;

/** Id of an error report. */
public record ErrorReportId(long value) {}
