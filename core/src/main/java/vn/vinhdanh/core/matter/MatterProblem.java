package vn.vinhdanh.core.matter;

import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which an approval is refused because of the two people. */
public abstract sealed class MatterProblem extends DomainProblem {

    private MatterProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nobody approves, confirms or refuses a matter in which they took part. */
    public static final class OwnWork extends MatterProblem {
        OwnWork() {
            super("problem.matter.own-work");
        }
    }

    /** The matter is no longer what the second official saw. */
    public static final class ChangedSince extends MatterProblem {
        ChangedSince() {
            super("problem.matter.changed-since");
        }
    }

    /** What a proposal is about changed after it was made: it is made anew, from what stands. */
    public static final class Overtaken extends MatterProblem {
        Overtaken() {
            super("problem.matter.overtaken");
        }
    }
}
