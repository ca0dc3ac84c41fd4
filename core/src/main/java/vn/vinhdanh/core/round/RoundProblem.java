package vn.vinhdanh.core.round;

import java.time.LocalDate;
import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which the room of rounds says no. */
public abstract sealed class RoundProblem extends DomainProblem {

    private RoundProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Its state does not allow this step. */
    public static final class IllegalMove extends RoundProblem {
        IllegalMove(String name) {
            super("problem.round.illegal-move", name);
        }
    }

    /** Dossiers name it. */
    public static final class Named extends RoundProblem {
        Named(String name) {
            super("problem.round.named", name);
        }
    }

    /** Nothing is known of the day that was to be forgotten. */
    public static final class NoSuchDay extends RoundProblem {
        NoSuchDay(LocalDate day) {
            super("problem.round.no-such-day", day);
        }
    }
}
