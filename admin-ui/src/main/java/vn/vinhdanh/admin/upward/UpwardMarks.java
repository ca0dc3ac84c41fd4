package vn.vinhdanh.admin.upward;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.upward.UpwardStatus;

/** How proposals upward look. */
final class UpwardMarks {

    private UpwardMarks() {}

    static StatusMark of(UpwardStatus status) {
        var tone = switch (status) {
            case DRAFT, WITHDRAWN -> StatusMark.Tone.QUIET;
            case AWAITING, CONFIRMED, ASKED_BACK -> StatusMark.Tone.WAIT;
            case SENT, ANSWERED -> StatusMark.Tone.INFO;
            case DECIDED -> StatusMark.Tone.GOOD;
            case REFUSED -> StatusMark.Tone.STOP;
        };
        return new StatusMark(tone, Words.word(status));
    }

    /** A day by which something must be done, and whether it is over. */
    static StatusMark due(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return new StatusMark(StatusMark.Tone.QUIET, "–");
        }
        return due.isBefore(today)
                ? new StatusMark(StatusMark.Tone.STOP, Words.say("upward.overdue", Words.date(due)))
                : new StatusMark(StatusMark.Tone.WAIT, Words.date(due));
    }
}
