package vn.vinhdanh.core.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which the room of registrations says no. */
public abstract sealed class RegistrationProblem extends DomainProblem {

    private RegistrationProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Its state does not allow this step. */
    public static final class IllegalMove extends RegistrationProblem {
        IllegalMove(String unit) {
            super("problem.registration.illegal-move", unit);
        }
    }

    /** The last day of registration is over: it stands as it is. */
    public static final class Frozen extends RegistrationProblem {
        Frozen(String round, LocalDate until) {
            super("problem.registration.frozen", round, until);
        }
    }

    /** The round takes no registrations: it is not open, or no day is said. */
    public static final class NotAsked extends RegistrationProblem {
        NotAsked(String round) {
            super("problem.registration.not-asked", round);
        }
    }

    /** The round does not take anything of such a unit. */
    public static final class OtherUnits extends RegistrationProblem {
        OtherUnits(String unit, String round) {
            super("problem.registration.other-units", unit, round);
        }
    }

    /** Nothing is registered, so there is nothing to stand by. */
    public static final class Empty extends RegistrationProblem {
        Empty() {
            super("problem.registration.empty");
        }
    }

    /** There are as many titles as a registration may have. */
    public static final class TooMany extends RegistrationProblem {
        TooMany(int most) {
            super("problem.registration.too-many", most);
        }
    }

    /** Why a round takes no registrations today. */
    static RegistrationProblem shut(String round, @Nullable LocalDate until, LocalDate today) {
        return until != null && today.isAfter(until) ? new Frozen(round, until) : new NotAsked(round);
    }
}
