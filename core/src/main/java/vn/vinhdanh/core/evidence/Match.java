package vn.vinhdanh.core.evidence;

import java.util.List;
import vn.vinhdanh.core.organisation.RecipientDetails;

/**
 * Whom a line of a list means.
 *
 * @param candidates one when certain; those of the same name when uncertain, those of the same unit first; else none
 */
public record Match(Certainty certainty, List<RecipientDetails> candidates) {}
