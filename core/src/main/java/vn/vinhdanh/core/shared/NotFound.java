package vn.vinhdanh.core.shared;

/** What was asked for is not (or no longer) there. */
public final class NotFound extends DomainProblem {

    /** @param what a word for the thing and its key, for the log and the sentence */
    public NotFound(String what) {
        super("problem.shared.not-found", what);
    }
}
