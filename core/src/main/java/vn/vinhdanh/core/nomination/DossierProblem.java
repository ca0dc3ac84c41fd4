package vn.vinhdanh.core.nomination;

import java.time.LocalDate;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which the room of dossiers says no. */
public abstract sealed class DossierProblem extends DomainProblem {

    private DossierProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Its state does not allow this step. */
    public static final class IllegalMove extends DossierProblem {
        IllegalMove(String name, DossierStatus status) {
            super("problem.nomination.illegal-move", name, status);
        }
    }

    /** The board itself proposes it: only its own officials write and sign it. */
    public static final class OfTheBoard extends DossierProblem {
        OfTheBoard(String name) {
            super("problem.nomination.of-the-board", name);
        }
    }

    /** A unit proposes it: the officials of the board neither write nor sign it. */
    public static final class OfTheUnit extends DossierProblem {
        OfTheUnit(String name) {
            super("problem.nomination.of-the-unit", name);
        }
    }

    /** The simplified procedure is for rounds of sudden merit. */
    public static final class NotSudden extends DossierProblem {
        NotSudden(String round) {
            super("problem.nomination.not-sudden", round);
        }
    }

    /** What goes by the simplified procedure is one case; with more it goes step by step. */
    public static final class NotSimplified extends DossierProblem {
        NotSimplified(String name) {
            super("problem.nomination.not-simplified", name);
        }
    }

    /** What was sent once is withdrawn and not deleted. */
    public static final class WasSent extends DossierProblem {
        WasSent(String name) {
            super("problem.nomination.was-sent", name);
        }
    }

    /** What was never sent is deleted and not withdrawn. */
    public static final class NeverSent extends DossierProblem {
        NeverSent(String name) {
            super("problem.nomination.never-sent", name);
        }
    }

    /** It goes to the board through the superior unit. */
    public static final class GoesThrough extends DossierProblem {
        GoesThrough(String name, String superior) {
            super("problem.nomination.goes-through", name, superior);
        }
    }

    /** It goes to the board itself. */
    public static final class GoesItself extends DossierProblem {
        GoesItself(String name) {
            super("problem.nomination.goes-itself", name);
        }
    }

    /** Only its superior unit gathers it or sends it back. */
    public static final class NotSuperior extends DossierProblem {
        NotSuperior(String name, String superior) {
            super("problem.nomination.not-superior", name, superior);
        }
    }

    /** It is gathered into a dossier of the superior unit in its round and no other. */
    public static final class NotIntoThis extends DossierProblem {
        NotIntoThis(String name, String into) {
            super("problem.nomination.not-into-this", name, into);
        }
    }

    /** The dossier above in which it was gathered has gone on. */
    public static final class GoneOn extends DossierProblem {
        GoneOn(String name, String above) {
            super("problem.nomination.gone-on", name, above);
        }
    }

    /** Dossiers of units below were gathered into it. */
    public static final class HoldsGathered extends DossierProblem {
        HoldsGathered(String name, int count) {
            super("problem.nomination.holds-gathered", name, count);
        }
    }

    /** Another specialist has it. */
    public static final class NotYours extends DossierProblem {
        NotYours(String name) {
            super("problem.nomination.not-yours", name);
        }
    }

    /** The round does not take dossiers of such a unit. */
    public static final class NotAsked extends DossierProblem {
        NotAsked(String unit, String round) {
            super("problem.nomination.not-asked", unit, round);
        }
    }

    /** The round takes nothing today. */
    public static final class RoundShut extends DossierProblem {
        RoundShut(String round) {
            super("problem.nomination.round-shut", round);
        }
    }

    /** The round takes nothing after a day that is over. */
    public static final class TooLate extends DossierProblem {
        TooLate(String round, LocalDate until) {
            super("problem.nomination.too-late", round, until);
        }
    }

    /** Nobody is put forward. */
    public static final class NoNominees extends DossierProblem {
        NoNominees() {
            super("problem.nomination.no-nominees");
        }
    }

    /** Some nominees have no achievement to be printed. */
    public static final class NoAchievement extends DossierProblem {
        NoAchievement(int count, String first) {
            super("problem.nomination.no-achievement", count, first);
        }
    }

    /** There are as many nominees as a dossier may have. */
    public static final class TooMany extends DossierProblem {
        TooMany(int most) {
            super("problem.nomination.too-many", most);
        }
    }

    /** The round requires papers that are not there. */
    public static final class PapersMissing extends DossierProblem {
        PapersMissing(int count, PaperKind first, String whose) {
            super(
                    whose.isEmpty() ? "problem.nomination.papers-missing" : "problem.nomination.papers-missing.of",
                    count,
                    first,
                    whose);
        }
    }

    /** There are as many papers as a dossier, or a nominee, may have. */
    public static final class TooManyPapers extends DossierProblem {
        TooManyPapers(int most) {
            super("problem.nomination.too-many-papers", most);
        }
    }

    /** Of some nominees nothing is concluded yet. */
    public static final class NotConcluded extends DossierProblem {
        NotConcluded(int count, String first) {
            super("problem.nomination.not-concluded", count, first);
        }
    }

    /** That is not concluded of the nominee in this state. */
    public static final class NoSuchConclusion extends DossierProblem {
        NoSuchConclusion(String name) {
            super("problem.nomination.no-such-conclusion", name);
        }
    }

    /** It is not eligible by what the register says and what was answered. */
    public static final class StillOpen extends DossierProblem {
        StillOpen(String name) {
            super("problem.nomination.still-open", name);
        }
    }

    /** A file holds no table with a column of names. */
    public static final class NoNames extends DossierProblem {
        NoNames() {
            super("problem.nomination.no-names");
        }
    }

    /** Lines of a list cannot be taken in as they are. */
    public static final class LinesOpen extends DossierProblem {
        LinesOpen(int count, int first) {
            super("problem.nomination.lines-open", count, first);
        }
    }

    /** Something said of a file was not confirmed. */
    public static final class NotConfirmed extends DossierProblem {
        NotConfirmed(int count) {
            super("problem.nomination.not-confirmed", count);
        }
    }
}
