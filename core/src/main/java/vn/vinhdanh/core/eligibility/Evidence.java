package vn.vinhdanh.core.eligibility;

import java.util.Collection;

/**
 * A fact that a finding rests on, as a screen links it.
 *
 * @param kind what it is
 * @param id of the fact in its room
 * @param year achievement year, or the year it began
 * @param label what a screen shows, as recorded: the decision's number, the initiative's name; may be empty
 */
public record Evidence(Kind kind, long id, int year, String label) {

    /** Whether some of it is for those only who may see disciplines and proceedings. */
    static boolean confidential(Collection<Evidence> evidence) {
        return evidence.stream().anyMatch(e -> e.kind() == Kind.DISCIPLINE || e.kind() == Kind.PROCEEDING);
    }

    /** Where the fact is kept. */
    public enum Kind {
        /** An honour. */
        HONOUR,
        /** A yearly rating. */
        RATING,
        /** An initiative or science topic. */
        INITIATIVE,
        /** Certified counts of a collective. */
        HEADCOUNT,
        /** A disciplinary decision. */
        DISCIPLINE,
        /** An open proceeding, or an entry of another agency's list. */
        PROCEEDING
    }
}
