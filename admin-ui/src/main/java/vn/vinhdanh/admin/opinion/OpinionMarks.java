package vn.vinhdanh.admin.opinion;

import java.time.LocalDate;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.opinion.OpinionListStatus;
import vn.vinhdanh.core.opinion.OpinionStatus;
import vn.vinhdanh.core.opinion.OpinionSummary;

/** How lists for the people's opinion, opinions and those they are about look. */
final class OpinionMarks {

    private OpinionMarks() {}

    static StatusMark of(OpinionListStatus status) {
        var tone = switch (status) {
            case DRAFT -> StatusMark.Tone.QUIET;
            case AWAITING, CONFIRMED -> StatusMark.Tone.WAIT;
            case PUBLIC -> StatusMark.Tone.GOOD;
            case ENDED -> StatusMark.Tone.INFO;
            case TAKEN_DOWN -> StatusMark.Tone.STOP;
        };
        return new StatusMark(tone, Words.word(status));
    }

    static StatusMark of(OpinionStatus status) {
        var tone = switch (status) {
            case RECEIVED, IN_PROGRESS -> StatusMark.Tone.WAIT;
            case ANSWERED, UNFOUNDED -> StatusMark.Tone.INFO;
            case ACCEPTED -> StatusMark.Tone.STOP;
        };
        return new StatusMark(tone, Words.word(status));
    }

    static StatusMark of(NomineeStatus status) {
        var tone = switch (status) {
            case PROPOSED -> StatusMark.Tone.QUIET;
            case ELIGIBLE -> StatusMark.Tone.GOOD;
            case NOT_ELIGIBLE -> StatusMark.Tone.STOP;
            case ON_HOLD -> StatusMark.Tone.WAIT;
        };
        return new StatusMark(tone, Words.word(status));
    }

    /** The day by which an answer was promised, and whether it is over. */
    static StatusMark promised(OpinionSummary opinion, LocalDate today) {
        var day = Words.date(opinion.promisedOn());
        return opinion.overdue(today)
                ? new StatusMark(StatusMark.Tone.STOP, Words.say("opinions.overdue", day))
                : new StatusMark(opinion.status().closed() ? StatusMark.Tone.QUIET : StatusMark.Tone.WAIT, day);
    }
}
