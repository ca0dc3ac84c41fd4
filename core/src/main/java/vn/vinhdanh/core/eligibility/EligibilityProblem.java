package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.RecipientKind;

/** Every way in which the room of eligibility says no. */
public abstract sealed class EligibilityProblem extends DomainProblem {

    private EligibilityProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The award was not in force on the day of reception. */
    public static final class NotInForce extends EligibilityProblem {
        NotInForce(String award, LocalDate day) {
            super("problem.eligibility.not-in-force", award, day);
        }
    }

    /** The award is not given to this kind of recipient. */
    public static final class WrongSubject extends EligibilityProblem {
        WrongSubject(String award, RecipientKind kind) {
            super("problem.eligibility.wrong-subject", award, kind);
        }
    }

    /** A title is asked for a kind of commendation that titles are not given for: they are given for emulation only. */
    public static final class NotForKind extends EligibilityProblem {
        NotForKind(String award, CommendationKind kind) {
            super("problem.eligibility.not-for-kind", award, kind);
        }
    }

    /** The year judged begins after the day of reception. */
    public static final class YearAhead extends EligibilityProblem {
        YearAhead(int year, LocalDate day) {
            super("problem.eligibility.year-ahead", String.valueOf(year), day);
        }
    }
}
