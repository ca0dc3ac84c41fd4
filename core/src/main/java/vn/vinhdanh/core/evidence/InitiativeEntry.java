package vn.vinhdanh.core.evidence;

import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.core.catalogue.InitiativeLevel;

/**
 * A recognised initiative, science topic, project or work.
 *
 * @param year the year it counts for
 * @param authors all of them, not only the recipient it was asked for
 * @param uses all of them, by any author
 */
public record InitiativeEntry(
        EvidenceId id,
        String title,
        InitiativeKind kind,
        int year,
        InitiativeLevel recognised,
        InitiativeLevel effect,
        LocalDate recognisedOn,
        String recognisedBy,
        String number,
        String whereUsed,
        List<InitiativeAuthor> authors,
        List<InitiativeUse> uses,
        int version)
        implements EvidenceEntry {}
