package vn.vinhdanh.core.opinion;

import vn.vinhdanh.core.nomination.NomineeId;

/**
 * One who stands on a list, as the public reads it. Never a day of birth, never where somebody lives.
 *
 * @param number place on the list, from 1
 * @param person whether it is a person; else a collective or a household
 * @param salutation Ông, Bà of a grown-up; empty where nobody said
 * @param post may be empty
 * @param unit where a person works, a collective belongs; empty where what was written may be somebody's address
 * @param proposedBy the unit that puts it forward
 * @param award code of the award
 * @param period achievement period as it is written
 * @param achievement what for
 * @param child whether it is a child
 * @param consent where the consent of the child and of whoever represents it is kept; never published
 */
public record ListedNominee(
        int number,
        NomineeId nominee,
        boolean person,
        String salutation,
        String name,
        String post,
        String unit,
        String proposedBy,
        String award,
        String period,
        String achievement,
        boolean child,
        String consent) {

    /** The same with what was said of a child. */
    ListedNominee with(boolean isChild, String keptAt) {
        return new ListedNominee(
                number,
                nominee,
                person,
                salutation,
                name,
                post,
                unit,
                proposedBy,
                award,
                period,
                achievement,
                isChild,
                keptAt);
    }

    /** The form of address with which it is shown. */
    public String address() {
        return child ? "Em" : salutation;
    }

    /** Whether it may be published: of a child only with consent. */
    public boolean mayBePublic() {
        return !child || !consent.isEmpty();
    }
}
