package vn.vinhdanh.core.shared;

/** Somebody else saved the same thing meanwhile; nothing of this step was saved. Ask the person to look at the newer state. */
public final class StaleData extends DomainProblem {

    /** A stale write of anything. */
    public StaleData() {
        super("problem.shared.stale");
    }
}
