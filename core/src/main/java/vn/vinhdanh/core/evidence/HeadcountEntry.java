package vn.vinhdanh.core.evidence;

import java.time.LocalDate;
import java.util.Map;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.organisation.RecipientId;

/**
 * Certified counts of a collective for a year.
 *
 * @param counts a count that is missing is not known
 */
public record HeadcountEntry(
        EvidenceId id,
        RecipientId recipient,
        int year,
        Map<Headcount, Integer> counts,
        String certifiedBy,
        LocalDate certifiedOn,
        int version)
        implements EvidenceEntry {}
