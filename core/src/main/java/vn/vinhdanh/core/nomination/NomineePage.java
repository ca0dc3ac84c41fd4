package vn.vinhdanh.core.nomination;

import java.util.List;

/**
 * A nominee as its page shows it.
 *
 * @param elsewhere in how many other dossiers that were sent the same recipient is put forward for the same award and year
 * @param answers what was answered to what the register left open, when it was concluded; in the order of the clauses
 */
public record NomineePage(
        NomineeDetails nominee, DossierDetails dossier, int elsewhere, List<AnsweredQuestion> answers) {}
