package vn.vinhdanh.core.council;

import java.util.List;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/**
 * The nominees for one award of a round, with the facts that decide between equals (Decree 152/2025: the woman first; direct workers are
 * counted). What nobody said of a nominee is counted as unknown, never as a no.
 *
 * @param award code
 * @param name of the award in Vietnamese
 * @param nominees in the order of their units
 */
public record CouncilGroup(String award, String name, List<CouncilNominee> nominees) {

    /** Copies the nominees. */
    public CouncilGroup {
        nominees = List.copyOf(nominees);
    }

    /** How many stand there. */
    public int count(NomineeStatus status) {
        return (int) nominees.stream()
                .filter(one -> one.nominee().status() == status)
                .count();
    }

    /** How many are persons. */
    public int persons() {
        return (int) nominees.stream().filter(CouncilGroup::person).count();
    }

    /** How many of the persons are women. */
    public int women() {
        return (int) nominees.stream()
                .filter(one -> person(one) && one.nominee().sex() == Sex.FEMALE)
                .count();
    }

    /** Of how many persons nobody said whether they are women. */
    public int sexUnknown() {
        return (int) nominees.stream()
                .filter(one -> person(one) && one.nominee().sex() == null)
                .count();
    }

    /** How many of the persons work directly (người trực tiếp công tác, lao động). */
    public int directWorkers() {
        return (int) nominees.stream()
                .filter(one -> person(one) && one.nominee().subjectClass() == SubjectClass.DIRECT_WORKER)
                .count();
    }

    /** Of how many persons the class of subject was not said. */
    public int classUnknown() {
        return (int) nominees.stream()
                .filter(one -> person(one) && one.nominee().subjectClass() == null)
                .count();
    }

    /** Against how many a body objects, or a complaint was accepted or waits. */
    public int opposed() {
        return (int) nominees.stream().filter(CouncilNominee::opposed).count();
    }

    private static boolean person(CouncilNominee one) {
        return one.nominee().kind() == RecipientKind.PERSON;
    }
}
