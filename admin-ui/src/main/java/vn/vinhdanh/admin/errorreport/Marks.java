package vn.vinhdanh.admin.errorreport;

import java.time.LocalDate;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StatusMark.Tone;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.errorreport.ErrorReportStatus;
import vn.vinhdanh.core.errorreport.ErrorReportSummary;

/** How the state and the clock of an error report are shown. */
final class Marks {

    private Marks() {}

    static StatusMark mark(ErrorReportStatus status) {
        return new StatusMark(
                switch (status) {
                    case RECEIVED -> Tone.WAIT;
                    case IN_PROGRESS -> Tone.INFO;
                    case CORRECTED, NO_ERROR -> Tone.GOOD;
                    case UNDETERMINED -> Tone.QUIET;
                },
                Words.word(status));
    }

    /** The promised day, and whether it is near or past. */
    static StatusMark clock(ErrorReportSummary report, LocalDate today) {
        var day = Words.date(report.promisedOn());
        if (report.status().closed()) {
            return new StatusMark(Tone.GOOD, day);
        }
        if (report.overdue(today)) {
            return new StatusMark(
                    Tone.STOP,
                    Words.say(
                            "reports.overdue",
                            day,
                            Words.number(
                                    today.toEpochDay() - report.promisedOn().toEpochDay())));
        }
        return new StatusMark(Tone.WAIT, day);
    }

    /** Whom or what it is about, in a line. */
    static String about(ErrorReportSummary report) {
        return report.honourName().isEmpty()
                ? Words.say("reports.whole", report.decisionNumber())
                : report.honourName();
    }
}
