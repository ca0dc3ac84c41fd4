package vn.vinhdanh.admin.decision;

import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StatusMark.Tone;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.decision.HonourStatus;
import vn.vinhdanh.core.decision.WithdrawalStatus;

/** The marks of the states of this room. */
final class Tones {

    private Tones() {}

    static StatusMark mark(DecisionStatus status) {
        return new StatusMark(
                switch (status) {
                    case DRAFT -> Tone.QUIET;
                    case SUBMITTED, APPROVED -> Tone.WAIT;
                    case PUBLISHED -> Tone.GOOD;
                    case TAKEN_DOWN, ANNULLED -> Tone.STOP;
                },
                Words.word(status));
    }

    static StatusMark mark(HonourStatus status) {
        return new StatusMark(status == HonourStatus.ACTIVE ? Tone.GOOD : Tone.STOP, Words.word(status));
    }

    static StatusMark mark(WithdrawalStatus status) {
        return new StatusMark(
                switch (status) {
                    case PROPOSED -> Tone.WAIT;
                    case CONFIRMED -> Tone.GOOD;
                    case REFUSED -> Tone.STOP;
                    case TAKEN_BACK -> Tone.QUIET;
                },
                Words.word(status));
    }
}
