package vn.vinhdanh.portal.honour;

import java.util.List;
import java.util.Map;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;

/**
 * What the register answers.
 *
 * @param numbered decisions whose number was asked for; they stand before the honours
 * @param total how many honours match, or so many as were counted
 * @param more whether more match than were counted
 * @param how whether all words were found as asked, found with small typing errors forgiven, or only some of them
 * @param reading how the words were taken, and which were left out
 * @param counts per field how often each value occurs in all that matches; empty when they were too many
 */
public record HonourAnswer(
        NumberedDecisions numbered,
        List<PublicHonour> honours,
        long total,
        boolean more,
        How how,
        Reading reading,
        Map<String, Map<String, Integer>> counts) {

    /** The newest decisions whose number was asked for, newest first. */
    public List<PublicDecision> decisions() {
        return numbered.newest();
    }

    /** How close the answer is to the question. */
    public enum How {
        /** All words, accents aside. */
        EXACT,
        /** All words, a letter wrong here or there. */
        SIMILAR,
        /** All words but those that the {@link Reading} says were left out. */
        PARTIAL
    }
}
