package vn.vinhdanh.admin.registration;

import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.registration.RegistrationStatus;
import vn.vinhdanh.core.registration.TitleOutcome;

/** Marks of registrations and of what came of registered titles. */
final class RegistrationMarks {

    private RegistrationMarks() {}

    static StatusMark of(RegistrationStatus status) {
        return new StatusMark(
                status == RegistrationStatus.CONFIRMED ? StatusMark.Tone.GOOD : StatusMark.Tone.QUIET,
                Words.word(status));
    }

    static StatusMark of(TitleOutcome outcome) {
        var tone = switch (outcome) {
            case ACHIEVED -> StatusMark.Tone.GOOD;
            case PROPOSED -> StatusMark.Tone.WAIT;
            case NOT_ELIGIBLE -> StatusMark.Tone.STOP;
            case NOT_PROPOSED -> StatusMark.Tone.QUIET;
            case UNKNOWN -> StatusMark.Tone.INFO;
        };
        return new StatusMark(tone, Words.word(outcome));
    }
}
