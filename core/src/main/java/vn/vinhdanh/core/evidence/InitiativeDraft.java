package vn.vinhdanh.core.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.InitiativeLevel;

/**
 * An initiative to enter.
 *
 * @param year the year it counts for, which may be the one before its recognition
 * @param recognised the level that recognised it
 * @param effect scope of its effect
 * @param recognisedOn required; null only while a form is filled in
 * @param number of the paper that recognised it; may be empty
 * @param whereUsed where it is applied; may be empty
 */
public record InitiativeDraft(
        String title,
        InitiativeKind kind,
        int year,
        InitiativeLevel recognised,
        InitiativeLevel effect,
        @Nullable LocalDate recognisedOn,
        String recognisedBy,
        String number,
        String whereUsed,
        List<InitiativeAuthor> authors,
        List<InitiativeUse> uses) {}
