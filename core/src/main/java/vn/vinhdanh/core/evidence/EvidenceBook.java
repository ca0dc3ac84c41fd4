package vn.vinhdanh.core.evidence;

import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;

/**
 * A book of what is known of recipients: entries of one kind are entered, corrected and removed by officials of the units of those whom
 * they are about.
 *
 * @param <D> what is written
 */
public interface EvidenceBook<D> {

    /**
     * Enters it.
     *
     * @throws InvalidInput when a field is missing or wrong
     * @throws NotFound when it is about a recipient who is not of the official's units
     * @throws DomainProblem when that kind of recipient has no such entry, or the year has one
     */
    EvidenceId enter(D draft);

    /**
     * Corrects an entry; whom it is about stays.
     *
     * @param version the version that the screen showed
     * @throws StaleData when somebody saved it meanwhile
     */
    void change(EvidenceId id, int version, D draft);

    /**
     * Removes an entry that was made by mistake.
     *
     * @param version the version that the screen showed
     * @throws StaleData when somebody saved it meanwhile
     */
    void remove(EvidenceId id, int version);
}
