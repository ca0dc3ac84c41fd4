package vn.vinhdanh.core.evidence;

import vn.vinhdanh.core.organisation.RecipientId;

/**
 * An author of an initiative.
 *
 * @param share contribution in percent, 1 to 100; of all authors together at most 100
 */
public record InitiativeAuthor(RecipientId recipient, int share) {}
