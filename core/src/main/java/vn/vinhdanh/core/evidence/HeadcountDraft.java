package vn.vinhdanh.core.evidence;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.organisation.RecipientId;

/**
 * Certified counts to enter.
 *
 * @param counts a count that is missing is not known
 * @param certifiedBy who certified them
 * @param certifiedOn required; null only while a form is filled in
 */
public record HeadcountDraft(
        RecipientId recipient,
        int year,
        Map<Headcount, Integer> counts,
        String certifiedBy,
        @Nullable LocalDate certifiedOn) {}
