package vn.vinhdanh.admin.bloc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.bloc.BlocStatus;

/** How the states of a bloc look. */
final class BlocMarks {

    private BlocMarks() {}

    /** @param signedOn when the pact was signed, or null when not yet */
    static StatusMark of(BlocStatus status, @Nullable LocalDate signedOn) {
        return switch (status) {
            case FORMING -> new StatusMark(StatusMark.Tone.QUIET, Words.word(status));
            case FORMED -> new StatusMark(StatusMark.Tone.WAIT, Words.say("bloc.pact.waiting"));
            case PACT_SIGNED ->
                new StatusMark(StatusMark.Tone.GOOD, Words.say("bloc.pact.signed-on", Words.date(signedOn)));
        };
    }
}
