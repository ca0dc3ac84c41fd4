package vn.vinhdanh.core.nomination;

import vn.vinhdanh.core.organisation.RecipientId;

/**
 * That a recipient is put forward, and how far that is.
 *
 * @param award code of the award
 * @param dossier where the dossier stands
 * @param nominee what was concluded
 */
public record NomineeStanding(RecipientId recipient, String award, DossierStatus dossier, NomineeStatus nominee) {}
