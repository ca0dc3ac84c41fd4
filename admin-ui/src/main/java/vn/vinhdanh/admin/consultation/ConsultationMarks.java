package vn.vinhdanh.admin.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.consultation.BodyAnswer;
import vn.vinhdanh.core.consultation.Consultation;
import vn.vinhdanh.core.consultation.ConsultationStatus;

/** How consultations and answers look. */
final class ConsultationMarks {

    private ConsultationMarks() {}

    static StatusMark of(ConsultationStatus status) {
        var tone = switch (status) {
            case ASKED -> StatusMark.Tone.WAIT;
            case ANSWERED -> StatusMark.Tone.GOOD;
            case WITHDRAWN -> StatusMark.Tone.QUIET;
        };
        return new StatusMark(tone, Words.word(status));
    }

    /** The day by which it should be answered, and whether it is over. */
    static StatusMark due(Consultation one, LocalDate today) {
        return due(one.overdue(today), one.status() == ConsultationStatus.ASKED, one.due());
    }

    static StatusMark due(boolean overdue, boolean waits, LocalDate day) {
        return overdue
                ? new StatusMark(StatusMark.Tone.STOP, Words.say("consultation.overdue", Words.date(day)))
                : new StatusMark(waits ? StatusMark.Tone.WAIT : StatusMark.Tone.QUIET, Words.date(day));
    }

    static StatusMark of(@Nullable BodyAnswer answer) {
        if (answer == null) {
            return new StatusMark(StatusMark.Tone.QUIET, Words.say("consultation.no-answer"));
        }
        var tone = switch (answer) {
            case NO_OBJECTION -> StatusMark.Tone.GOOD;
            case OBJECTION -> StatusMark.Tone.STOP;
            case NOT_KNOWN -> StatusMark.Tone.INFO;
        };
        return new StatusMark(tone, Words.word(answer));
    }
}
