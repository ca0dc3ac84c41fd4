package vn.vinhdanh.admin.round;

import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.round.RoundStatus;
import vn.vinhdanh.core.round.RoundSummary;

/** How the states of a round look, and its period as a person says it. */
final class RoundMarks {

    private RoundMarks() {}

    static StatusMark of(RoundStatus status) {
        var tone = switch (status) {
            case PREPARED -> StatusMark.Tone.QUIET;
            case OPEN -> StatusMark.Tone.GOOD;
            case CLOSED -> StatusMark.Tone.INFO;
        };
        return new StatusMark(tone, Words.word(status));
    }

    static String until(RoundSummary round) {
        return round.submissionUntil() == null ? Words.say("round.no-end") : Words.date(round.submissionUntil());
    }
}
