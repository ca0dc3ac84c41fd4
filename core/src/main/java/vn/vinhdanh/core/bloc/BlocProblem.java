package vn.vinhdanh.core.bloc;

import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which the room of blocs says no. */
public abstract sealed class BlocProblem extends DomainProblem {

    private BlocProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Its state does not allow this step. */
    public static final class IllegalMove extends BlocProblem {
        IllegalMove(String name) {
            super("problem.bloc.illegal-move", name);
        }
    }

    /** The number is taken by another bloc of the year. */
    public static final class OrdinalTaken extends BlocProblem {
        OrdinalTaken(int ordinal, int year) {
            super("problem.bloc.ordinal-taken", ordinal, String.valueOf(year));
        }
    }

    /** A unit is a member of another bloc of the year. */
    public static final class UnitTaken extends BlocProblem {
        UnitTaken(String unit, String bloc) {
            super("problem.bloc.unit-taken", unit, bloc);
        }
    }

    /** A unit did not exist in the year of the bloc. */
    public static final class UnitNotThen extends BlocProblem {
        UnitNotThen(String unit, int year) {
            super("problem.bloc.unit-not-then", unit, String.valueOf(year));
        }
    }

    /** Head or deputy is not among the members, or both are the same unit. */
    public static final class SeatNotMember extends BlocProblem {
        SeatNotMember() {
            super("problem.bloc.seat-not-member");
        }
    }

    /** There is no head, or there are fewer than two members. */
    public static final class TooFew extends BlocProblem {
        TooFew(String name) {
            super("problem.bloc.too-few", name);
        }
    }

    /** Somebody signed for a unit that is not a member. */
    public static final class SignatoryNotMember extends BlocProblem {
        SignatoryNotMember(String person) {
            super("problem.bloc.signatory-not-member", person);
        }
    }

    /** There are no blocs in the year that should be carried over. */
    public static final class NothingToCarryOver extends BlocProblem {
        NothingToCarryOver(int year) {
            super("problem.bloc.nothing-to-carry-over", String.valueOf(year));
        }
    }

    /** The year to carry over to has blocs already. */
    public static final class YearBegun extends BlocProblem {
        YearBegun(int year, int blocs) {
            super("problem.bloc.year-begun", String.valueOf(year), blocs);
        }
    }

    /** A member that signed the pact cannot leave the bloc of that year. */
    public static final class SignedMember extends BlocProblem {
        SignedMember(String unit) {
            super("problem.bloc.signed-member", unit);
        }
    }
}
