package vn.vinhdanh.core.catalogue;

import java.util.List;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * What a revision of an award asks of one kind of recipient.
 *
 * @param awardTitle whether the award is an emulation title, else a form of commendation
 * @param clauses in the order of the law; empty when the standard is not yet entered
 */
public record Standard(
        AwardRevisionId revision,
        String awardCode,
        boolean awardTitle,
        RecipientKind recipientKind,
        List<Clause> clauses) {}
