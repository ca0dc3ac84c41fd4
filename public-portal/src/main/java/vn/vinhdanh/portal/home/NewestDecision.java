package vn.vinhdanh.portal.home;

import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;

/**
 * One of the newest decisions with the first of those whom it honours.
 *
 * @param honours the first of its list
 * @param more how many more there are
 */
public record NewestDecision(PublicDecision decision, List<PublicHonour> honours, long more) {

    /** The newest decisions that have honours. */
    static List<NewestDecision> read(PublicCopy copy, int decisions, int honours) {
        var newest = new ArrayList<NewestDecision>();
        for (PublicDecision decision : copy.page(
                PublicCopy.of(PublicKind.DECISION), PublicCopy.NEWEST, 0, 4 * decisions, PublicDecision.class)) {
            var first = copy.search(
                    PublicCopy.of(PublicKind.HONOUR, Fields.DECISION, decision.code()),
                    PublicCopy.BY_ORDINAL,
                    0,
                    honours,
                    PublicHonour.class);
            if (!first.items().isEmpty() && newest.size() < decisions) {
                newest.add(new NewestDecision(
                        decision, first.items(), first.total() - first.items().size()));
            }
        }
        return List.copyOf(newest);
    }
}
