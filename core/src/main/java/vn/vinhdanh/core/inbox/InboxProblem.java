package vn.vinhdanh.core.inbox;

import vn.vinhdanh.core.shared.DomainProblem;

/** Why nothing was done with a row that is set aside. */
public abstract sealed class InboxProblem extends DomainProblem {

    private InboxProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** It was tried again and still cannot be taken; it stays set aside. */
    public static final class StillFails extends InboxProblem {
        StillFails(String problem) {
            super("problem.inbox.still-fails", problem);
        }
    }
}
