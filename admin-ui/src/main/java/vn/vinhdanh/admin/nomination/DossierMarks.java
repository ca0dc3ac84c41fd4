package vn.vinhdanh.admin.nomination;

import java.time.LocalDate;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.nomination.DossierClock;
import vn.vinhdanh.core.nomination.DossierStatus;
import vn.vinhdanh.core.nomination.DossierSummary;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.nomination.Side;

/** How the states and clocks of dossiers and nominees look. */
final class DossierMarks {

    private DossierMarks() {}

    static StatusMark of(DossierStatus status) {
        var tone = switch (status) {
            case DRAFT -> StatusMark.Tone.QUIET;
            case AWAITING_LEADER, AT_SUPERIOR, GATHERED, SENT, RECEIVED, IN_VERIFICATION -> StatusMark.Tone.WAIT;
            case RETURNED, WITHDRAWN -> StatusMark.Tone.STOP;
            case VERIFIED -> StatusMark.Tone.GOOD;
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

    /** Whose days pass and how many are left. */
    static String clock(DossierClock clock) {
        if (clock.side() == Side.NOBODY) {
            return Words.say("dossier.clock.over", Words.number(clock.boardDays()), Words.number(clock.unitDays()));
        }
        var left = clock.left();
        if (left == null) {
            return Words.say("dossier.clock." + clock.side().name() + ".none");
        }
        return Words.say(
                "dossier.clock." + clock.side().name() + (left < 0 ? ".late" : ""),
                Words.date(clock.due()),
                Math.abs(left));
    }

    /** The day on which it must be done, and whether that is over. */
    static StatusMark due(DossierSummary dossier, LocalDate today) {
        var due = dossier.dueOn();
        return due == null
                ? new StatusMark(StatusMark.Tone.INFO, Words.say("dossier.due.none"))
                : new StatusMark(
                        due.isBefore(today) ? StatusMark.Tone.STOP : StatusMark.Tone.WAIT,
                        Words.say(due.isBefore(today) ? "dossier.due.late" : "dossier.due.on", Words.date(due)));
    }

    /** The day as it stands in a file; empty where no clock runs. */
    static String day(DossierSummary dossier) {
        return Words.date(dossier.dueOn());
    }
}
