package vn.vinhdanh.core.signin;

import java.time.Duration;
import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which sign-in says no; the answer is the same for user names that do not exist. */
public abstract sealed class SignInProblem extends DomainProblem {

    private SignInProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The user name, password or account will not do; which of them is not told. */
    public static final class Refused extends SignInProblem {
        /** Made where an account is not, or no more, to be found. */
        public Refused() {
            super("problem.sign-in.refused");
        }
    }

    /** There were wrong tries before: the next one is looked at after a pause. */
    public static final class Wait extends SignInProblem {
        private final Duration pause;

        Wait(Duration pause) {
            super("problem.sign-in.wait", pause.plusMillis(999).toSeconds());
            this.pause = pause;
        }

        /** How many seconds to wait, at least 1. */
        public long seconds() {
            return Math.max(1, pause.plusMillis(999).toSeconds());
        }
    }

    /** So many sign in at this moment that this one was not looked at; a few seconds later it will be. */
    public static final class Crowded extends SignInProblem {
        Crowded() {
            super("problem.sign-in.crowded");
        }
    }
}
