package vn.vinhdanh.core.evidence;

import java.time.LocalDate;
import vn.vinhdanh.core.organisation.RecipientId;

/**
 * A line of another agency's list that may mean a recipient, while no official has settled it.
 *
 * @param id of the line
 * @param recipient whom it may mean
 * @param sender who sent the list
 * @param sentOn day of the list
 * @param name as the list writes it
 * @param unit as the list writes it
 * @param reason as the list writes it
 */
public record UncertainEntry(
        EvidenceId id,
        RecipientId recipient,
        String sender,
        LocalDate sentOn,
        String name,
        String unit,
        String reason) {}
