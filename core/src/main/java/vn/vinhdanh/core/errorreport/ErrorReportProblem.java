package vn.vinhdanh.core.errorreport;

import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which the error report room says no. */
public abstract sealed class ErrorReportProblem extends DomainProblem {

    private ErrorReportProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The report is in a state in which this step makes no sense (any more). */
    public static final class IllegalMove extends ErrorReportProblem {
        IllegalMove() {
            super("problem.errorreport.move");
        }
    }
}
