package vn.vinhdanh.portal.honour;

import java.util.List;
import vn.vinhdanh.core.publication.PublicDecision;

/**
 * Decisions that a question names by their number.
 *
 * @param newest the newest of them, newest first
 * @param more how many there are besides
 * @param words by which the list of decisions finds them all
 */
public record NumberedDecisions(List<PublicDecision> newest, int more, String words) {

    static final NumberedDecisions NONE = new NumberedDecisions(List.of(), 0, "");
}
