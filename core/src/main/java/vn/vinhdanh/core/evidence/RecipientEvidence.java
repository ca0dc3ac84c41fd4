package vn.vinhdanh.core.evidence;

import java.util.List;
import vn.vinhdanh.core.organisation.RecipientDetails;

/**
 * All that is kept of a recipient besides honours, each by year or day, oldest first.
 *
 * @param discipline whether disciplines, proceedings and uncertain entries are told; their lists are empty when not
 */
public record RecipientEvidence(
        RecipientDetails recipient,
        List<RatingEntry> ratings,
        List<HeadcountEntry> headcounts,
        List<InitiativeEntry> initiatives,
        boolean discipline,
        List<DisciplineEntry> disciplines,
        List<ProceedingEntry> proceedings,
        List<UncertainEntry> uncertain) {}
