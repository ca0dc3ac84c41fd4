package vn.vinhdanh.core.upward;

import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which the room of proposals upward says no. */
public abstract sealed class UpwardProblem extends DomainProblem {

    private UpwardProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The proposal is in a state in which this step makes no sense (any more). */
    public static final class IllegalMove extends UpwardProblem {
        IllegalMove() {
            super("problem.upward.move");
        }
    }

    /** Nobody stands in it. */
    public static final class Empty extends UpwardProblem {
        Empty(String title) {
            super("problem.upward.empty", title);
        }
    }

    /** Somebody in it is not eligible any more, or the dossier is not verified any more. */
    public static final class NotPassed extends UpwardProblem {
        NotPassed(String name) {
            super("problem.upward.not-passed", name);
        }
    }

    /** It has as many papers as it may. */
    public static final class TooManyPapers extends UpwardProblem {
        TooManyPapers(int most) {
            super("problem.upward.papers", most);
        }
    }
}
