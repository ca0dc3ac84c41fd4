package vn.vinhdanh.core.consultation;

import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which the room of consultations says no. */
public abstract sealed class ConsultationProblem extends DomainProblem {

    private ConsultationProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** It was answered or withdrawn already, or the dossier is not with the board. */
    public static final class IllegalMove extends ConsultationProblem {
        IllegalMove() {
            super("problem.consultation.move");
        }
    }

    /** Nobody was chosen about whom to ask. */
    public static final class AboutNobody extends ConsultationProblem {
        AboutNobody() {
            super("problem.consultation.about-nobody");
        }
    }

    /** Of some nominee nothing is answered yet. */
    public static final class Unanswered extends ConsultationProblem {
        Unanswered(int count, String first) {
            super("problem.consultation.unanswered", count, first);
        }
    }

    /** An objection to a nominee says no reason. */
    public static final class NoReason extends ConsultationProblem {
        NoReason(String name) {
            super("problem.consultation.no-reason", name);
        }
    }
}
