package vn.vinhdanh.core.evidence;

import java.time.LocalDate;
import vn.vinhdanh.core.organisation.RecipientId;

/** A disciplinary decision, in effect from its first to its last day. */
public record DisciplineEntry(
        EvidenceId id,
        RecipientId recipient,
        DisciplineForm form,
        LocalDate from,
        LocalDate until,
        String number,
        int version)
        implements EvidenceEntry {}
