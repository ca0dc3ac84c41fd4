package vn.vinhdanh.core.catalogue;

import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which a change of the law data is refused. */
public abstract sealed class LawProblem extends DomainProblem {

    private LawProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Only the one who proposed it takes it back. */
    public static final class NotOwnWork extends LawProblem {
        NotOwnWork() {
            super("problem.catalogue.not-own-work");
        }
    }

    /** It was settled meanwhile. */
    public static final class AlreadySettled extends LawProblem {
        AlreadySettled() {
            super("problem.catalogue.already-settled");
        }
    }

    /** There is already an unsettled proposal for the same thing from the same day. */
    public static final class AlreadyProposed extends LawProblem {
        AlreadyProposed(String from) {
            super("problem.catalogue.already-proposed", from);
        }
    }
}
