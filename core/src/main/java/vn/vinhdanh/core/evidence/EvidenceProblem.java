package vn.vinhdanh.core.evidence;

import java.util.List;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which the room of evidence says no. */
public abstract sealed class EvidenceProblem extends DomainProblem {

    private EvidenceProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** There is already an entry of that kind for the year. */
    public static final class YearTaken extends EvidenceProblem {
        YearTaken(String name, int year) {
            super("problem.evidence.year-taken", name, String.valueOf(year));
        }
    }

    /** That kind of recipient has no such evidence. */
    public static final class WrongKind extends EvidenceProblem {
        WrongKind(String name) {
            super("problem.evidence.wrong-kind", name);
        }
    }

    /** The recipient was joined to another; write there. */
    public static final class Joined extends EvidenceProblem {
        Joined(String name) {
            super("problem.evidence.joined", name);
        }
    }

    /** The same file was taken in before. */
    public static final class ListAgain extends EvidenceProblem {
        ListAgain(String by, String when) {
            super("problem.evidence.list-again", by, when);
        }
    }

    /** Rows are still asked about. */
    public static final class NotReady extends EvidenceProblem {
        NotReady(int open) {
            super("problem.evidence.not-ready", open);
        }
    }

    /** Something said of the lines of a file was not looked at. */
    public static final class NotConfirmed extends EvidenceProblem {
        NotConfirmed(int warnings) {
            super("problem.evidence.not-confirmed", warnings);
        }

        /** @throws NotConfirmed when there are any */
        static void requireNone(List<AnnexProblem> warnings) {
            if (!warnings.isEmpty()) {
                throw new NotConfirmed(warnings.size());
            }
        }
    }

    /** The list has no column that says what is needed. */
    public static final class ColumnMissing extends EvidenceProblem {
        ColumnMissing(String found) {
            super("problem.evidence.column-missing", found);
        }
    }

    /** A person of the list is nobody that may be chosen. */
    public static final class AlreadySettled extends EvidenceProblem {
        AlreadySettled(String name) {
            super("problem.evidence.already-settled", name);
        }
    }

    /** Two recipients that are to be joined say different things of a year. */
    public static final class YearsDiffer extends EvidenceProblem {
        YearsDiffer(int year) {
            super("problem.evidence.years-differ", String.valueOf(year));
        }
    }

    /** Somebody who is put forward rests on it. */
    public static final class RestedOn extends EvidenceProblem {
        RestedOn() {
            super("problem.evidence.rested-on");
        }
    }
}
