package vn.vinhdanh.core.opinion;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which the room of the people's opinion says no. */
public abstract sealed class OpinionProblem extends DomainProblem {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private OpinionProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The list or the opinion is in a state in which this step makes no sense (any more). */
    public static final class IllegalMove extends OpinionProblem {
        IllegalMove() {
            super("problem.opinion.move");
        }
    }

    /** Nobody stands on the list. */
    public static final class Empty extends OpinionProblem {
        Empty(String title) {
            super("problem.opinion.empty", title);
        }
    }

    /** It would be public for fewer working days than must be. */
    public static final class TooShort extends OpinionProblem {
        TooShort(int days, Instant until) {
            super("problem.opinion.too-short", days, HOUR.format(until));
        }
    }

    /** A child is on the list and no consent is noted, or nobody looked whether there are children. */
    public static final class Children extends OpinionProblem {
        Children() {
            super("problem.opinion.children");
        }

        Children(String name) {
            super("problem.opinion.child", name);
        }
    }

    /** What nobody stands for with name and address counts as a lead and is not accepted. */
    public static final class Anonymous extends OpinionProblem {
        Anonymous() {
            super("problem.opinion.anonymous");
        }
    }

    /** It is about the whole list, so that there is nobody to hold. */
    public static final class AboutNobody extends OpinionProblem {
        AboutNobody() {
            super("problem.opinion.about-nobody");
        }
    }
}
