package vn.vinhdanh.core.evidence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A list that another agency sent.
 *
 * @param entries number of its lines
 * @param open lines about which nobody has decided
 */
public record OutsideListSummary(
        EvidenceId id,
        OutsideAgency agency,
        String sender,
        String number,
        LocalDate sentOn,
        int year,
        String fileName,
        String enteredBy,
        Instant enteredAt,
        int entries,
        int open) {}
