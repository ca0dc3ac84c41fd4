package vn.vinhdanh.core.evidence;

import vn.vinhdanh.core.organisation.RecipientId;

/**
 * For which proposal an initiative was used.
 *
 * @param recipient who was proposed
 * @param award code of the award
 * @param year the achievement year
 * @param title whether the award is a title, else a form of commendation
 */
public record InitiativeUse(RecipientId recipient, String award, int year, boolean title) {}
